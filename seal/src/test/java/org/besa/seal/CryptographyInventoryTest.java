package org.besa.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.StretchCost;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** docs/cryptography.md says what the code uses, with the parameters it uses. */
@Tag("docs")
class CryptographyInventoryTest {
    private static final Path HOME = Path.of(System.getProperty("besa.home", ".."));
    private static final Pattern ALGORITHM = Pattern.compile(
            "\"((?:SHA|HMAC|Hmac|AES|ChaCha|Ed\\d|X25519|X448|EC|RSA|ML-|HKDF|PBKDF|KMAC)[-A-Za-z0-9/]*)\"");
    private static final Pattern PRIMITIVE = Pattern.compile(
            "import (?:com\\.google\\.crypto\\.tink|org\\.bouncycastle)\\.[a-z.]*(?:subtle|engines|generators|digests|signers|macs|modes)\\.(\\w+);");
    private static final Pattern RANDOMNESS = Pattern.compile("import java\\.security\\.(SecureRandom);");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final int COLUMN_OF_NAMES = 4;

    private final String document = read(HOME.resolve("docs/cryptography.md"));

    @Test
    void namesWhatTheCodeUses() {
        Set<String> inCode = new TreeSet<>();
        for (String source : sources()) {
            for (Pattern pattern : List.of(ALGORITHM, PRIMITIVE, RANDOMNESS)) {
                pattern.matcher(source).results().map(found -> found.group(1)).forEach(inCode::add);
            }
        }

        assertThat(named()).isEqualTo(inCode);
    }

    private Set<String> named() {
        return firstTable()
                .flatMap(row -> QUOTED.matcher(row.split("\\|", -1)[COLUMN_OF_NAMES])
                        .results()
                        .map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> firstTable() {
        return document.lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2);
    }

    @Test
    void tellsTheParametersOfTheCode() throws IOException {
        StretchCost cost = StretchCost.recommended();
        assertThat(row("passphrases"))
                .contains(cost.memoryKibibytes() / 1024 + " MiB, " + cost.passes() + " passes, one lane");

        TinkCrypto crypto = new TinkCrypto(new SecureRandom());
        Context context = new Context("besa sample 1");
        int overhead = crypto.box(crypto.newKey()).seal(new byte[32], context).length - 32;
        assertThat(row("sealed values")).contains(overhead + " bytes longer");

        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        int plain = 1_000_000;
        try (OutputStream stream = crypto.streams(crypto.newKey()).sealing(sealed, context)) {
            stream.write(new byte[plain]);
        }
        int segment = 1 << 14;
        int header = 40;
        int tag = 16;
        int segments = Math.ceilDiv(plain + header, segment - tag);
        assertThat(sealed.size()).isEqualTo(header + plain + segments * tag);
        assertThat(row("sealed files")).contains("segments of " + segment / 1024 + " KiB");
    }

    @Test
    void tellsTheVersionsOfTheBuild() {
        String build = read(HOME.resolve("pom.xml"));
        for (String library : List.of("tink", "bouncycastle")) {
            MatchResult version = Pattern.compile("<" + library + "\\.version>([^<]+)<")
                    .matcher(build)
                    .results()
                    .findFirst()
                    .orElseThrow();
            assertThat(document)
                    .contains((library.equals("tink") ? "Tink " : "Bouncy Castle ") + version.group(1) + " |");
        }
    }

    private String row(String start) {
        return firstTable()
                .filter(row -> row.startsWith("| " + start))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that is not a test or a benchmark. */
    private static List<String> sources() {
        try (Stream<Path> modules = Files.list(HOME)) {
            return modules.filter(module -> !module.getFileName().toString().equals("bench"))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(CryptographyInventoryTest::javaFiles)
                    .map(CryptographyInventoryTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
