package org.besa.bench.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.besa.seal.crypto.Secret;
import org.besa.seal.file.FileLabel;
import org.besa.seal.file.SealedFile;
import org.besa.seal.file.SealedFiles;
import org.besa.seal.value.SealingKey;

/**
 * Sealing a file into a file, beside openssl. Ours authenticates, pads, and keeps SHA-256 and SHA-512 of the original; the fair peer is
 * therefore openssl with both digests, and the fast one openssl that only encrypts. All wait until the disk has it. The original is in the
 * page cache for all.
 */
record FilesPart(Workshop shop, int mebibytes) {

    void run() throws Exception {
        Path original = original();
        SealingKey key = shop.newCaseKey();
        Path sealed = shop.newFolder("sealed");
        String secret = HexFormat.of().formatHex(shop.crypto().random(Secret.SIZE));
        String nonce = HexFormat.of().formatHex(shop.crypto().random(16));
        String encrypted = shop.path("encrypted").toString();
        Command encrypt = new Command(
                "openssl",
                "enc",
                "-aes-256-ctr",
                "-K",
                secret,
                "-iv",
                nonce,
                "-in",
                original.toString(),
                "-out",
                encrypted);
        Command flush = new Command("sync", encrypted);
        new Contest("MiB", mebibytes)
                .with("Besa seals, hashes twice and pads", () -> seal(original, sealed, key))
                .with("openssl enc -aes-256-ctr, sync", () -> {
                    encrypt.run();
                    flush.run();
                })
                .with("the same, then openssl dgst -sha256 and -sha512", () -> {
                    encrypt.run();
                    new Command("openssl", "dgst", "-sha256", original.toString()).run();
                    new Command("openssl", "dgst", "-sha512", original.toString()).run();
                    flush.run();
                })
                .run("Sealing a file to a file, synced", 1, shop.rounds());
        SealedFile file = seal(original, sealed, key);
        new Contest("MiB", mebibytes)
                .with("Besa opens, and checks length and both hashes", () -> {
                    SealedFiles files = new SealedFiles(sealed, shop.random());
                    Path opened = shop.path("opened");
                    files.restore(file, key, opened);
                    Files.delete(opened);
                })
                .run("Opening it into a file", 1, shop.rounds());
        Workshop.remove(sealed);
        Files.delete(original);
        Files.delete(Path.of(encrypted));
    }

    private SealedFile seal(Path original, Path folder, SealingKey key) throws IOException {
        Workshop.remove(folder);
        Files.createDirectory(folder);
        try (InputStream content = Files.newInputStream(original)) {
            return new SealedFiles(folder, shop.random())
                    .seal(content, new FileLabel("letter.pdf", "application/pdf"), key);
        }
    }

    private Path original() throws IOException, InterruptedException {
        Path path = shop.path("original");
        SplittableRandom random = new SplittableRandom(42);
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int i = 0; i < mebibytes; i++) {
                random.nextBytes(block);
                out.write(block);
            }
        }
        new Command("sync", path.toString()).run();
        return path;
    }
}
