package org.besa.seal.keys;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.crypto.StretchCost;

/**
 * A root as it lies on the disk: sealed by the key into which the passphrase is stretched.
 *
 * @param epoch from 1
 * @param stretching what makes the key from a passphrase
 * @param bytes the sealed root
 */
record SealedRoot(long epoch, Stretching stretching, byte[] bytes) {
    /** Salt and cost, the same in all roots made under one passphrase. */
    record Stretching(String saltInHex, StretchCost cost) {
        static final int SALT_SIZE = 16;

        Stretching {
            if (salt(saltInHex).length != SALT_SIZE) {
                throw new IllegalArgumentException("a salt has " + SALT_SIZE + " bytes");
            }
        }

        byte[] salt() {
            return salt(saltInHex);
        }

        private static byte[] salt(String hex) {
            return HexFormat.of().parseHex(hex);
        }
    }

    /** The values' names, in their order. */
    private static final List<String> NAMES = List.of("root-epoch", "salt", "memory-kibibytes", "passes", "root");

    static final int LINES = NAMES.size();

    SealedRoot {
        if (epoch < 1) {
            throw new IllegalArgumentException("epochs are counted from 1");
        }
    }

    Context context() {
        return context(epoch);
    }

    static Context context(long epoch) {
        return new Context("besa root 1").with(epoch);
    }

    List<String> lines() {
        return List.of(
                "root-epoch " + epoch,
                "salt " + stretching.saltInHex(),
                "memory-kibibytes " + stretching.cost().memoryKibibytes(),
                "passes " + stretching.cost().passes(),
                "root " + Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * Reads what {@link #lines} wrote.
     * @throws KeyStoreFault if it is something else
     */
    static SealedRoot read(List<String> lines, TextSource source) {
        try {
            if (lines.size() != LINES) {
                throw new IllegalArgumentException("there are " + lines.size() + " lines");
            }
            return new SealedRoot(
                    Long.parseLong(value(lines, 0)),
                    new Stretching(
                            value(lines, 1),
                            new StretchCost(Integer.parseInt(value(lines, 2)), Integer.parseInt(value(lines, 3)))),
                    Base64.getDecoder().decode(value(lines, 4)));
        } catch (IllegalArgumentException e) {
            throw source.fault("is not a sealed root: " + e.getMessage(), e);
        }
    }

    private static String value(List<String> lines, int index) {
        String start = NAMES.get(index) + " ";
        if (!lines.get(index).startsWith(start)) {
            throw new IllegalArgumentException("there is no " + NAMES.get(index));
        }
        return lines.get(index).substring(start.length());
    }
}
