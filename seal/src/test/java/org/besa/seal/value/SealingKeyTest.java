package org.besa.seal.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.KeyOwner.OfLog;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealingKeyTest {
    private static final byte[] VALUE = "the blue door behind the bakery".getBytes(UTF_8);
    private static final Place PLACE = new Place("case_note", "text", "17", 3);
    private static final OpaqueId ORGANISATION = new OpaqueId("00112233445566778899aabbccddeeff");
    private static final OpaqueId CASE = new OpaqueId("ffeeddccbbaa99887766554433221100");
    private static final OfCase OWNER = new OfCase(ORGANISATION, CASE);

    private final TinkCrypto crypto = new TinkCrypto(new SecureRandom());
    private final Secret secret = crypto.newKey();
    private final SealingKey key = new SealingKey(OWNER, secret, crypto);
    private final byte[] sealed = key.seal(VALUE, PLACE);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 31, 32, 63, 64, 4095, 4096, 4097, 100_000})
    void opensInItsPlaceAndHidesItsLength(int length) {
        byte[] value = new byte[length];
        Arrays.fill(value, (byte) 0x80);

        byte[] box = key.seal(value, PLACE);

        assertThat(key.open(box, PLACE)).isEqualTo(value);
        assertThat(box).hasSize(Math.toIntExact(new Padding().padded(length) + 40));
    }

    /** Each differs from the value's own place in one thing; the last two share all their letters with it. */
    static Stream<Place> otherPlaces() {
        return Stream.of(
                new Place("case_notes", "text", "17", 3),
                new Place("case_note", "title", "17", 3),
                new Place("case_note", "text", "18", 3),
                new Place("case_note", "text", "17", 2),
                new Place("case_note", "text", "17", 4),
                new Place("case_not", "etext", "17", 3),
                new Place("case_note", "text1", "7", 3));
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    void refusesAValueThatWasMoved(Place elsewhere) {
        assertThatExceptionOfType(NotOpened.class)
                .isThrownBy(() -> key.open(sealed, elsewhere))
                .withMessageStartingWith("a value of " + elsewhere.table() + "." + elsewhere.column())
                .withMessageEndingWith(
                        " does not open: it was changed, moved from elsewhere, or sealed by another key");
    }

    static Stream<KeyOwner> otherOwners() {
        return Stream.of(
                new OfCase(ORGANISATION, ORGANISATION),
                new OfCase(CASE, CASE),
                new OfCase(CASE, ORGANISATION),
                new OfCompartment(OWNER, "location"),
                new OfCompartment(OWNER, "privileged"),
                new OfOrganisation(ORGANISATION),
                new OfLog("audit.lantern.example/log"));
    }

    /** The context alone refuses it: even if two owners had one key. */
    @ParameterizedTest
    @MethodSource("otherOwners")
    void refusesAValueOfAnotherOwner(KeyOwner other) {
        assertThatExceptionOfType(NotOpened.class)
                .isThrownBy(() -> new SealingKey(other, secret, crypto).open(sealed, PLACE));
    }

    @Test
    void refusesAValueOfAnotherCompartment() {
        SealingKey location = new SealingKey(new OfCompartment(OWNER, "location"), secret, crypto);
        SealingKey privileged = new SealingKey(new OfCompartment(OWNER, "privileged"), secret, crypto);

        assertThatExceptionOfType(NotOpened.class)
                .isThrownBy(() -> privileged.open(location.seal(VALUE, PLACE), PLACE));
    }

    /** The key alone refuses it: an owner whose key was made anew does not open what the old one sealed. */
    @Test
    void refusesAValueOfAnotherKeyOfTheSameOwner() {
        assertThatExceptionOfType(NotOpened.class)
                .isThrownBy(() -> new SealingKey(OWNER, crypto.newKey(), crypto).open(sealed, PLACE));
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        assertThat(key.seal(VALUE, PLACE)).isNotEqualTo(sealed);
    }

    @Test
    void worksAfterTheSecretWasClosed() {
        secret.close();

        assertThat(key.open(sealed, PLACE)).isEqualTo(VALUE);
    }

    @Test
    void refusesAPlaceThatIsNone() {
        for (List<String> names : List.of(List.of("", "c", "r"), List.of("t", "", "r"), List.of("t", "c", ""))) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new Place(names.get(0), names.get(1), names.get(2), 1));
        }
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Place("t", "c", "r", 0));
    }

    /** A nonce that comes twice under one key would tell what two values have in common. */
    @Test
    @Tag("property")
    void neverUsesANonceTwice() {
        int times = 1_000_000;
        int size = 24;
        byte[][] nonces = new byte[times][];
        for (int i = 0; i < times; i++) {
            nonces[i] = Arrays.copyOf(key.seal(VALUE, PLACE), size);
        }
        Arrays.sort(nonces, Arrays::compare);
        for (int i = 1; i < times; i++) {
            assertThat(Arrays.equals(nonces[i - 1], nonces[i])).isFalse();
        }
    }
}
