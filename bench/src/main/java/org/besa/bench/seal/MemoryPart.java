package org.besa.bench.seal;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.besa.seal.crypto.Box;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.Streams;

/** Sealing in memory, beside {@code openssl speed -evp aes-256-gcm}, which encrypts the same 16 KiB again and again. */
record MemoryPart(Workshop shop) {
    private static final int BLOCK = 1 << 14;
    private static final int BLOCKS = 1 << 15;

    void run() throws Exception {
        try (Secret key = shop.crypto().newKey()) {
            Box box = shop.crypto().box(key);
            Streams streams = shop.crypto().streams(key);
            byte[] block = shop.crypto().random(BLOCK);
            Context context = new Context("bench");
            new Contest("MiB", BLOCK / 1048576.0 * BLOCKS)
                    .with("Besa seals one stream (AES-256-GCM, segments of 16 KiB)", () -> {
                        try (OutputStream sealing = streams.sealing(OutputStream.nullOutputStream(), context)) {
                            for (int i = 0; i < BLOCKS; i++) {
                                sealing.write(block);
                            }
                        }
                    })
                    .with("Besa seals values of 16 KiB, a nonce and key each", () -> {
                        for (int i = 0; i < BLOCKS; i++) {
                            box.seal(block, context);
                        }
                    })
                    .run("Sealing in memory", 2, shop.rounds());
        }
        String printed =
                new Command("openssl", "speed", "-seconds", "3", "-bytes", "" + BLOCK, "-evp", "aes-256-gcm").run();
        List<String> words = List.of(printed.strip().split("\\s+"));
        double thousandBytes = Double.parseDouble(words.getLast().replace("k", ""));
        System.out.printf(
                Locale.ROOT,
                "  %-58s %,56.0f MiB/s%n",
                "openssl speed -evp aes-256-gcm, 16 KiB, 3 s",
                thousandBytes * 1000 / 1048576);
    }
}
