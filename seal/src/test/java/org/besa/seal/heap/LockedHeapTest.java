package org.besa.seal.heap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.besa.seal.ReferenceXaes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After locking, no key of the chain and nothing that was sealed can be reached in the heap, in any form. The same search finds every
 * form while a program holds them: it is not blind.
 */
class LockedHeapTest {
    private static final HexFormat HEX = HexFormat.of();

    private final String passphrase = "passphrase " + random(16);
    private final String canary = "canary " + random(16);

    @TempDir
    Path folder;

    /** What the child sent, by its label. */
    private final Map<String, List<byte[]>> sent = new LinkedHashMap<>();

    private final Needles needles = new Needles();
    private final ReferenceXaes xaes = new ReferenceXaes();

    private static String random(int size) {
        byte[] bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return HEX.formatHex(bytes);
    }

    @Test
    void holdsNoKeyAndNoPlaintext() throws Exception {
        runKeyUser();
        assertThat(sent)
                .containsKeys(
                        "new",
                        "stretched",
                        "derived from",
                        "derived for besa wrapping 1",
                        "derived for besa values 1",
                        "derived for besa files 1",
                        "derived for besa log seed 1");
        assertThat(sent("new")).as("two roots, two epoch keys, four owners").hasSize(8);
        gatherNeedles();

        Set<Needle> before = new HeapDump(folder.resolve("before.hprof")).find(needles.all());
        Set<Needle> after = new HeapDump(folder.resolve("after.hprof")).find(needles.all());

        assertThat(needles.all().stream().filter(Needle::held))
                .as("held")
                .isNotEmpty()
                .allMatch(before::contains);
        assertThat(before)
                .as("what Tink and the JDK keep of themselves")
                .anyMatch(needle -> !needle.held() && needle.form().equals("first subkey of CMAC"))
                .anyMatch(needle -> needle.of().startsWith("a stream's key"));
        assertThat(after).as("left after locking").isEmpty();
    }

    /**
     * Every collection moves all that lives together. Otherwise collectors leave gaps, which lie in a dump as arrays that nothing refers to, with
     * what was there before.
     */
    private void runKeyUser() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-XX:MarkSweepAlwaysCompactCount=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeyUser.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = child.getOutputStream()) {
            in.write((passphrase + "\n" + canary + "\n").getBytes(US_ASCII));
        }
        try (DataInputStream out = new DataInputStream(child.getInputStream())) {
            while (true) {
                int labelSize = out.readInt();
                int size = out.readInt();
                String label = new String(out.readNBytes(labelSize), UTF_8);
                sent.computeIfAbsent(label, none -> new ArrayList<>()).add(out.readNBytes(size));
            }
        } catch (EOFException e) {
            assertThat(child.waitFor()).isZero();
        }
    }

    private void gatherNeedles() throws GeneralSecurityException {
        needles.addText("the passphrase", passphrase);
        needles.addText("the canary", canary);
        Map<String, byte[]> keys = new LinkedHashMap<>();
        sent.forEach((label, all) -> {
            if (!label.startsWith("s") || label.equals("stretched")) {
                all.forEach(key -> keys.putIfAbsent(HEX.formatHex(key), key));
            }
        });
        for (byte[] key : keys.values()) {
            String what = labels(key);
            needles.addKey(what, true, key);
            needles.addSeed(what, key);
            for (byte[] value : sent("sealed value")) {
                needles.addMessageKey("a value's key below " + what, xaes.messageKey(key, value));
            }
            for (int i = 0; i < sent("stream header").size(); i++) {
                needles.addMessageKey("a stream's key below " + what, streamKey(key, i));
            }
        }
    }

    private List<byte[]> sent(String label) {
        return sent.getOrDefault(label, List.of());
    }

    private String labels(byte[] key) {
        return sent.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(sentKey -> Arrays.equals(sentKey, key)))
                .map(Map.Entry::getKey)
                .toList()
                .toString();
    }

    private byte[] streamKey(byte[] key, int stream) throws GeneralSecurityException {
        byte[] salt = Arrays.copyOfRange(sent("stream header").get(stream), 1, 33);
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(key)
                        .addSalt(salt)
                        .thenExpand(sent("stream context").get(stream), 32));
    }
}
