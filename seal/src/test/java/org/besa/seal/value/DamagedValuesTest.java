package org.besa.seal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import org.besa.seal.Damage;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is done to a sealed value, it does not open, and says so by the one name there is for it. */
@Tag("property")
class DamagedValuesTest {
    private static final int DAMAGES_OF_ONE = 50;

    private final SecureRandom secureRandom = new SecureRandom();
    private final Crypto crypto = new TinkCrypto(secureRandom);
    private final SealingKey key =
            new SealingKey(new OfOrganisation(OpaqueId.random(secureRandom)), crypto.newKey(), crypto);

    @Test
    void refusesTheUsualOnes() {
        damage(Damage.usualSeed(), 10_000);
    }

    @Test
    @Tag("long")
    void refusesHalfAMillionNewOnes() {
        damage(Damage.freshSeed(), 500_000);
    }

    private void damage(long seed, int times) {
        SplittableRandom random = new SplittableRandom(seed);
        Damage damage = new Damage(random);
        int refused = 0;
        for (int row = 1; refused < times; row++) {
            Place place = new Place("sample", "value", String.valueOf(row), 1);
            byte[] sealed = key.seal(value(random), place);
            byte[] other = key.seal(value(random), new Place("sample", "other", String.valueOf(row), 1));
            for (int i = 0; i < DAMAGES_OF_ONE; i++) {
                byte[] damaged = damage.of(sealed, other);
                assertThat(refuses(damaged, place, seed))
                        .as("damage %d of -Dbesa.seed=%d", refused, seed)
                        .isTrue();
                refused++;
            }
        }
        assertThat(refused).isEqualTo(times);
    }

    private boolean refuses(byte[] damaged, Place place, long seed) {
        try {
            key.open(damaged, place);
            return false;
        } catch (NotOpened e) {
            return true;
        } catch (RuntimeException e) {
            throw new AssertionError("an exception without a name, with -Dbesa.seed=" + seed, e);
        }
    }

    private static byte[] value(SplittableRandom random) {
        byte[] value = new byte[random.nextInt(random.nextInt(10) == 0 ? 20_000 : 200)];
        random.nextBytes(value);
        return value;
    }
}
