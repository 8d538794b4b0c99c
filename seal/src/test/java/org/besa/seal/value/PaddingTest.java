package org.besa.seal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.besa.seal.Damage;
import org.besa.seal.crypto.NotOpened;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaddingTest {
    private final Padding padding = new Padding();

    @ParameterizedTest
    @CsvSource({"0,32", "31,32", "32,64", "63,64", "64,128", "2047,2048", "2048,4096", "4095,4096"})
    void doublesUpToFourKibibytes(long length, long padded) {
        assertThat(padding.padded(length)).isEqualTo(padded);
    }

    /** Padmé by its definition: a length of E + 1 bits keeps the first bits of it, as many as E's own length, and zeros after. */
    @ParameterizedTest
    @CsvSource({"4096,4352", "5000,5120", "9000,9216", "100000,100352", "1048575,1048576", "1048576,1081344"})
    void thenKeepsOnlyTheFirstBits(long length, long padded) {
        assertThat(padding.padded(length)).isEqualTo(padded);
    }

    @Test
    @Tag("property")
    void neverShrinksAndGrowsLittle() {
        long before = 0;
        for (long length = 0; length < 3_000_000; length++) {
            long padded = padding.padded(length);
            assertThat(padded > length && padded >= before).as("%d", length).isTrue();
            if (length >= 4096) {
                assertThat(padded * 100 <= (length + 1) * 112).as("%d", length).isTrue();
            }
            before = padded;
        }
    }

    @Test
    @Tag("property")
    void leavesTheLargestLengthsWithinTheirBound() {
        long seed = Damage.usualSeed();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100_000; i++) {
            long length = random.nextLong(1L << random.nextInt(13, 62));
            long padded = padding.padded(length);
            assertThat(padded > length && (length < 4096 || (padded - length - 1) / (double) length <= 0.12))
                    .as("%d, -Dbesa.seed=%d", length, seed)
                    .isTrue();
            assertThat(padding.padded(padded - 1)).isEqualTo(padded);
        }
    }

    /** Up to a mebibyte there are few lengths to tell apart; a length alone names one of a million. */
    @Test
    void leavesFewLengths() {
        TreeSet<Long> lengths = new TreeSet<>();
        for (long length = 0; length < 1 << 20; length++) {
            lengths.add(padding.padded(length));
        }
        assertThat(lengths).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 100, 4095, 4096, 70_000})
    void comesOffAgainWhateverTheValueEndsWith(int length) {
        for (byte fill : new byte[] {0, (byte) 0x80, 1, -1}) {
            byte[] value = new byte[length];
            Arrays.fill(value, fill);
            assertThat(padding.unpad(padding.pad(value), "it")).isEqualTo(value);
        }
    }

    @Test
    void refusesWhatItDidNotPad() {
        byte[] noEnd = new byte[32];
        byte[] otherEnd = new byte[32];
        otherEnd[5] = 1;
        byte[] notABucket = padding.pad(new byte[40]);
        byte[] tooLarge = Arrays.copyOf(padding.pad(new byte[3]), 64);

        for (byte[] padded : new byte[][] {
            new byte[0], noEnd, otherEnd, Arrays.copyOf(notABucket, 50), Arrays.copyOf(notABucket, 41), tooLarge
        }) {
            assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> padding.unpad(padded, "it"));
        }
    }

    @Test
    void refusesLengthsBeyondAllBounds() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> padding.padded(Long.MAX_VALUE));
    }
}
