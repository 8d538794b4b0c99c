package org.besa.postgres;

import java.util.Locale;

/** The machines that there are binaries for. */
enum Platform {
    LINUX_AMD64("postgres-linux-x86_64.txz", "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc"),
    LINUX_ARM64("postgres-linux-arm_64.txz", "2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836");

    /** What all binaries are of. */
    static final String VERSION = "18.6";
    /** Data of one major version is not read by another. */
    static final String MAJOR_VERSION = "18";

    private final String resource;
    private final String sha256;

    Platform(String resource, String sha256) {
        this.resource = resource;
        this.sha256 = sha256;
    }

    /**
     * @param system as the property {@code os.name}
     * @param architecture as the property {@code os.arch}
     */
    static Platform of(String system, String architecture) {
        if (system.equals("Linux")) {
            switch (architecture.toLowerCase(Locale.ROOT)) {
                case "amd64", "x86_64" -> {
                    return LINUX_AMD64;
                }
                case "aarch64", "arm64" -> {
                    return LINUX_ARM64;
                }
                default -> {}
            }
        }
        throw new PostgresFault(
                system + " on " + architecture,
                "Besa brings a PostgreSQL for Linux on amd64 and arm64 only",
                "use a PostgreSQL of your own, 15 or newer");
    }

    /** The name of the packed binaries on the class path. */
    String resource() {
        return resource;
    }

    /** The SHA-256 of the packed binaries, in hex: their name, and what proves that they are ours. */
    String sha256() {
        return sha256;
    }
}
