package org.besa.seal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.besa.seal.Damage;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.SealingKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is done to a sealed file, its last byte never comes out, what comes out before is true, and the fault has its one name. */
@Tag("property")
class DamagedFilesTest {
    private static final int DAMAGES_OF_ONE = 50;

    private final SecureRandom secureRandom = new SecureRandom();
    private final Crypto crypto = new TinkCrypto(secureRandom);
    private final SealingKey key =
            new SealingKey(new OfOrganisation(OpaqueId.random(secureRandom)), crypto.newKey(), crypto);

    @Test
    void refusesTheUsualOnes() throws IOException {
        damage(Damage.usualSeed(), 10_000);
    }

    @Test
    @Tag("long")
    void refusesHalfAMillionNewOnes() throws IOException {
        damage(Damage.freshSeed(), 500_000);
    }

    private void damage(long seed, int times) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Damage damage = new Damage(random);
        int refused = 0;
        while (refused < times) {
            OpaqueId id = OpaqueId.random(secureRandom);
            byte[] content = content(random);
            byte[] sealed = seal(content, id);
            byte[] other = seal(content(random), OpaqueId.random(secureRandom));
            for (int i = 0; i < DAMAGES_OF_ONE; i++) {
                assertThat(refuses(damage.of(sealed, other), content, id, seed))
                        .as("damage %d of -Dbesa.seed=%d", refused, seed)
                        .isTrue();
                refused++;
            }
        }
        assertThat(refused).isEqualTo(times);
    }

    private boolean refuses(byte[] damaged, byte[] content, OpaqueId id, long seed) {
        byte[] out = new byte[content.length];
        int count = 0;
        try (InputStream opened = new OpenedFile(
                key.openFile(new ByteArrayInputStream(damaged), id), content.length, content.length, "it")) {
            for (int read = 0; read >= 0; read = opened.read(out, count, out.length - count)) {
                count += read;
                if (count == out.length) {
                    return false;
                }
            }
            return false;
        } catch (NotOpened e) {
            return Arrays.equals(out, 0, count, content, 0, count);
        } catch (IOException | RuntimeException e) {
            throw new AssertionError("an exception without a name, with -Dbesa.seed=" + seed, e);
        }
    }

    private byte[] seal(byte[] content, OpaqueId id) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream sealing = key.sealFile(sealed, id)) {
            sealing.write(content);
        }
        return sealed.toByteArray();
    }

    private static byte[] content(SplittableRandom random) {
        byte[] content = new byte[1 + random.nextInt(random.nextInt(4) == 0 ? 60_000 : 2_000)];
        random.nextBytes(content);
        return content;
    }
}
