package org.besa.bench.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.besa.verify.check.Trust;
import org.besa.verify.check.Verifier;

/** Verifying an exported log, beside reading its files and hashing each byte once, which is less than a verifier has to do. */
record Verification(Path export, int entries) {

    void run(int rounds) throws Exception {
        new Contest("entries", entries)
                .with("Besa verifies the export", () -> {
                    if (!new Verifier(Trust.NONE).judge(export).intact()) {
                        throw new IllegalStateException("the export is not intact");
                    }
                })
                .with("by hand: SHA-256 over all files", this::hashFiles)
                .run("Verifying an export", 1, rounds);
    }

    private void hashFiles() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (Path file : files()) {
            sha256.update(Files.readAllBytes(file));
        }
        sha256.digest();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(export)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
