package org.besa.bench.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.SealingKey;

/** A folder for one run, which is gone afterwards, and what all parts need. */
record Workshop(Path folder, int rounds, SecureRandom random, Crypto crypto) implements AutoCloseable {

    static Workshop in(Path parent, int rounds) throws IOException {
        SecureRandom random = new SecureRandom();
        return new Workshop(Files.createTempDirectory(parent, "besa-bench-"), rounds, random, new TinkCrypto(random));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** A new key of a new case. */
    SealingKey newCaseKey() {
        OfCase owner = new OfCase(OpaqueId.random(random), OpaqueId.random(random));
        try (Secret secret = crypto.newKey()) {
            return new SealingKey(owner, secret, crypto);
        }
    }

    /** A folder of its own in here. */
    Path newFolder(String name) throws IOException {
        return Files.createDirectory(path(name));
    }

    static void remove(Path path) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(path)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }

    @Override
    public void close() {
        try {
            remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
