package org.besa.seal;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random damage to something sealed: bits and bytes changed, pieces cut out, repeated, swapped, put in, or taken from something else.
 *
 * @param random decides all; one seed, one damage
 */
public record Damage(SplittableRandom random) {
    /** The samples of every normal run; {@code -Dbesa.seed} sets others. */
    public static final long USUAL = 20_261_122;

    /** The seed of a normal run. */
    public static long usualSeed() {
        return Long.getLong("besa.seed", USUAL);
    }

    /** The seed of a long run: a new one each time. */
    public static long freshSeed() {
        return Long.getLong("besa.seed", new SplittableRandom().nextInt(1_000_000_000));
    }

    /**
     * A damaged copy, never equal to {@code sound}.
     *
     * @param other sealed by the same key, for pieces
     */
    public byte[] of(byte[] sound, byte[] other) {
        byte[] damaged = any(sound, other);
        return Arrays.equals(damaged, sound) ? bitFlipped(sound) : damaged;
    }

    private byte[] any(byte[] sound, byte[] other) {
        int from = random.nextInt(sound.length);
        int to = random.nextInt(from, Math.min(sound.length, from + 1 + longOrShort())) + 1;
        return switch (random.nextInt(11)) {
            case 0, 1 -> bitFlipped(sound);
            case 2 -> Arrays.copyOf(sound, from);
            case 3 -> Arrays.copyOfRange(sound, to, sound.length);
            case 4 -> joined(piece(sound, 0, from), piece(sound, to, sound.length));
            case 5 -> joined(piece(sound, 0, to), piece(sound, from, sound.length));
            case 6 -> joined(piece(sound, 0, from), noise(to - from), piece(sound, to, sound.length));
            case 7 -> joined(piece(sound, 0, from), noise(to - from), piece(sound, from, sound.length));
            case 8 -> joined(sound, random.nextBoolean() ? noise(to - from) : new byte[to - from]);
            case 9 -> joined(piece(sound, 0, from), piece(other, from, other.length));
            default -> joined(piece(sound, 0, from), new byte[to - from], piece(sound, to, sound.length));
        };
    }

    private int longOrShort() {
        return random.nextBoolean() ? random.nextInt(1, 40) : random.nextInt(1, 40_000);
    }

    private byte[] bitFlipped(byte[] sound) {
        byte[] damaged = sound.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] piece(byte[] of, int from, int to) {
        return from >= of.length ? new byte[0] : Arrays.copyOfRange(of, from, to);
    }

    private static byte[] joined(byte[]... pieces) {
        byte[] whole =
                new byte[Arrays.stream(pieces).mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, whole, at, piece.length);
            at += piece.length;
        }
        return whole;
    }
}
