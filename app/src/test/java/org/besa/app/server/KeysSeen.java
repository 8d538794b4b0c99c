package org.besa.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import org.besa.seal.crypto.Box;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.Streams;
import org.besa.seal.crypto.StretchCost;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * A real provider; each key that it makes, unwraps or uses is written into a file, a line in hex, and is not kept in memory.
 *
 * @param crypto does the work
 */
record KeysSeen(Crypto crypto, Path file) implements Crypto {

    /** Puts it around the one of a server. */
    record Wrapping(Path file) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Crypto crypto ? new KeysSeen(crypto, file) : bean;
        }
    }

    private Secret seen(Secret key) {
        byte[] bytes = key.copy();
        try {
            Files.writeString(
                    file,
                    HexFormat.of().formatHex(bytes) + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    @Override
    public Secret newKey() {
        return seen(crypto.newKey());
    }

    @Override
    public byte[] random(int length) {
        return crypto.random(length);
    }

    @Override
    public Secret derive(Secret from, String purpose) {
        return seen(crypto.derive(seen(from), purpose));
    }

    @Override
    public Secret stretch(char[] passphrase, byte[] salt, StretchCost cost) {
        return seen(crypto.stretch(passphrase, salt, cost));
    }

    @Override
    public Box box(Secret key) {
        return crypto.box(seen(key));
    }

    @Override
    public Streams streams(Secret key) {
        return crypto.streams(seen(key));
    }
}
