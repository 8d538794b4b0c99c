package org.besa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Only seal and verify touch cryptography. Others may be handed a source of randomness, and three classes name content by its SHA-256. The sources of every module
 * are read, whether or not the application depends on it yet.
 */
@Tag("architecture")
class CryptographyArchitectureTest {
    private static final Path HOME =
            Path.of(System.getProperty("besa.home", "..")).toAbsolutePath().normalize();
    private static final Set<String> MAY = Set.of("seal", "verify");
    /** Compares Besa with others, and is no part of it. */
    private static final String MEASURES = "bench";

    private static final Pattern CRYPTOGRAPHY = Pattern.compile(
            "\\b(?:javax\\.crypto|java\\.security|com\\.google\\.crypto|org\\.bouncycastle)\\.[\\w.*]+");
    private static final String RANDOMNESS = "java.security.SecureRandom";
    private static final Set<String> HASHING =
            Set.of("java.security.MessageDigest", "java.security.NoSuchAlgorithmException");
    private static final Map<String, String> NAMES_CONTENT = Map.of(
            "CanonicalForm.java", "a rule pack is named by its hash",
            "Result.java", "an answer is named by its hash",
            "PackedBinaries.java", "a program that we unpack is the one that we packed");

    /** Broken, or safe only in hands more careful than ours. */
    private static final Pattern OLD =
            Pattern.compile("\\b(?:MD[245]|SHA-?1|RIPEMD\\w*|DES|DESede|3DES|RC[245]|ARCFOUR|CBC|ECB|PBKDF2\\w*)\\b");

    /** What a phone's program asks for; docs/cryptography.md says why it is good enough there. */
    private static final String EXCEPTION = "Totp.java";

    private record Source(String module, Path file, String text) {
        private String name() {
            return HOME.relativize(file).toString();
        }
    }

    @Test
    void onlySealAndVerifyTouchCryptography() throws IOException {
        List<String> touching = new ArrayList<>();
        for (Source source : sources()) {
            if (!MAY.contains(source.module()) && !source.module().equals(MEASURES)) {
                CRYPTOGRAPHY
                        .matcher(source.text())
                        .results()
                        .map(found -> found.group())
                        .filter(used -> !allowed(used, source.file()))
                        .forEach(used -> touching.add(source.name() + " uses " + used));
            }
        }
        assertThat(touching).isEmpty();
    }

    private static boolean allowed(String used, Path file) {
        return used.equals(RANDOMNESS)
                || (HASHING.contains(used)
                        && NAMES_CONTENT.containsKey(file.getFileName().toString()));
    }

    @Test
    void theRuleWouldFindWhatItForbids() throws IOException {
        assertThat(sources())
                .filteredOn(source -> CRYPTOGRAPHY.matcher(source.text()).find())
                .extracting(Source::module)
                .contains("seal", "verify", "continuity");
        assertThat(OLD.matcher("MessageDigest.getInstance(\"SHA-1\")").find()).isTrue();
        assertThat(OLD.matcher("SHA-256, SHA-512, \"AES/GCM/NoPadding\"").find())
                .isFalse();
    }

    @Test
    void onlyOneNamesAnOldAlgorithm() throws IOException {
        assertThat(sources())
                .filteredOn(source -> OLD.matcher(source.text()).find())
                .extracting(Source::name)
                .containsExactly("seal/src/main/java/org/besa/seal/signin/" + EXCEPTION);
    }

    private static List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(HOME)) {
            for (Path module : modules.toList()) {
                Path folder = module.resolve("src/main/java");
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                                .toList()) {
                            sources.add(new Source(module.getFileName().toString(), file, Files.readString(file)));
                        }
                    }
                }
            }
        }
        return sources;
    }
}
