package org.besa.seal.heap;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The round keys of AES-256 (FIPS 197, section 5.2 and 5.3.5), which is how a cipher keeps a key. */
final class AesSchedule {
    private static final int KEY_WORDS = 8;
    private static final int ROUNDS = 14;
    private static final int BLOCK_WORDS = 4;

    private final int[] substitution = substitution();
    private final int[] words = new int[BLOCK_WORDS * (ROUNDS + 1)];

    AesSchedule(byte[] key) {
        ByteBuffer.wrap(key).asIntBuffer().get(words, 0, KEY_WORDS);
        int constant = 1;
        for (int i = KEY_WORDS; i < words.length; i++) {
            int word = words[i - 1];
            if (i % KEY_WORDS == 0) {
                word = substituted(Integer.rotateLeft(word, 8)) ^ constant << 24;
                constant = doubled(constant);
            } else if (i % KEY_WORDS == BLOCK_WORDS) {
                word = substituted(word);
            }
            words[i] = words[i - KEY_WORDS] ^ word;
        }
    }

    /** The round keys that are not the key itself, 16 bytes each, big-endian words. */
    List<byte[]> encryption() {
        List<byte[]> keys = new ArrayList<>();
        for (int round = KEY_WORDS / BLOCK_WORDS; round <= ROUNDS; round++) {
            keys.add(roundKey(round, false));
        }
        return keys;
    }

    /** Those of the equivalent inverse cipher that differ from {@link #encryption}. */
    List<byte[]> decryption() {
        List<byte[]> keys = new ArrayList<>();
        for (int round = 1; round < ROUNDS; round++) {
            keys.add(roundKey(round, true));
        }
        return keys;
    }

    private byte[] roundKey(int round, boolean inverse) {
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK_WORDS * Integer.BYTES);
        for (int i = 0; i < BLOCK_WORDS; i++) {
            int word = words[round * BLOCK_WORDS + i];
            bytes.putInt(inverse ? inverseMixed(word) : word);
        }
        return bytes.array();
    }

    private static int inverseMixed(int column) {
        int mixed = 0;
        for (int row = 0; row < 4; row++) {
            int factors = Integer.rotateRight(0x0E0B0D09, 8 * row);
            int sum = 0;
            for (int i = 24; i >= 0; i -= 8) {
                sum ^= product(column >>> i & 0xFF, factors >>> i & 0xFF);
            }
            mixed |= sum << (24 - 8 * row);
        }
        return mixed;
    }

    private static int product(int one, int other) {
        int product = 0;
        for (int power = one, rest = other; rest != 0; rest >>= 1, power = doubled(power)) {
            product ^= (rest & 1) == 0 ? 0 : power;
        }
        return product;
    }

    private static int doubled(int value) {
        return (value << 1 ^ ((value & 0x80) == 0 ? 0 : 0x11B)) & 0xFF;
    }

    private int substituted(int word) {
        int result = 0;
        for (int i = 24; i >= 0; i -= 8) {
            result |= substitution[word >>> i & 0xFF] << i;
        }
        return result;
    }

    /** The S-box: the inverse in GF(2⁸), then the affine map. */
    private static int[] substitution() {
        int[] box = new int[256];
        for (int value = 0; value < 256; value++) {
            int inverse = 0;
            for (int candidate = 1; candidate < 256 && inverse == 0; candidate++) {
                inverse = product(value, candidate) == 1 ? candidate : 0;
            }
            int doubledUp = inverse << 8 | inverse;
            int mixed = inverse ^ doubledUp >>> 7 ^ doubledUp >>> 6 ^ doubledUp >>> 5 ^ doubledUp >>> 4;
            box[value] = (mixed & 0xFF) ^ 0x63;
        }
        return box;
    }
}
