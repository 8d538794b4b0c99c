package org.besa.seal.crypto.tink;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.besa.seal.ReferenceXaes;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.StretchCost;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The published answers. Where our port is narrower than a published vector (it chooses nonces itself, and knows no salt for HKDF), the vector
 * proves a reference, and the reference our port.
 */
class KnownAnswersTest {
    private static final HexFormat HEX = HexFormat.of();

    private final TinkCrypto crypto = new TinkCrypto(new SecureRandom());

    /** c2sp.org/XAES-256-GCM, "Test vectors". */
    @Test
    void xaesVectorsOfC2sp() throws GeneralSecurityException {
        byte[] nonce = "ABCDEFGHIJKLMNOPQRSTUVWX".getBytes(US_ASCII);

        assertThat(openXaes(1, nonce, "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271", ""))
                .isEqualTo("XAES-256-GCM");
        assertThat(openXaes(
                        3, nonce, "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d", "c2sp.org/XAES-256-GCM"))
                .isEqualTo("XAES-256-GCM");
    }

    private String openXaes(int keyByte, byte[] nonce, String ciphertext, String associated)
            throws GeneralSecurityException {
        byte[] key = new byte[Secret.SIZE];
        Arrays.fill(key, (byte) keyByte);
        return new String(
                aead(key).decrypt(joined(nonce, HEX.parseHex(ciphertext)), associated.getBytes(US_ASCII)), US_ASCII);
    }

    /** The same page, "Accumulated randomized tests", 10,000 iterations; our port opens each. */
    @Test
    @Tag("property")
    void xaesAccumulatedTestOfC2sp() throws GeneralSecurityException {
        SHAKEDigest source = new SHAKEDigest(128);
        SHAKEDigest accumulated = new SHAKEDigest(128);
        ReferenceXaes reference = new ReferenceXaes();
        for (int i = 0; i < 10_000; i++) {
            byte[] key = next(source, 32);
            byte[] nonce = next(source, 24);
            byte[] plaintext = next(source, next(source, 1)[0] & 0xFF);
            byte[] associated = next(source, next(source, 1)[0] & 0xFF);
            byte[] ciphertext = reference.seal(key, nonce, plaintext, associated);

            assertThat(aead(key).decrypt(joined(nonce, ciphertext), associated)).isEqualTo(plaintext);
            accumulated.update(ciphertext, 0, ciphertext.length);
        }
        assertThat(HEX.formatHex(next(accumulated, 32)))
                .isEqualTo("e6b9edf2df6cec60c8cbd864e2211b597fb69a529160cd040d56c0c210081939");
    }

    private static byte[] next(SHAKEDigest source, int length) {
        byte[] bytes = new byte[length];
        source.doOutput(bytes, 0, length);
        return bytes;
    }

    private Aead aead(byte[] key) {
        try (Secret secret = new Secret(key.clone())) {
            return ((TinkBox) crypto.box(secret)).aead();
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** RFC 5869, appendix A.1 to A.3, by the JDK's HKDF, which is the reference below. */
    @Test
    void hkdfVectorsOfRfc5869() throws GeneralSecurityException {
        assertThat(hkdf(
                        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
                        "000102030405060708090a0b0c",
                        "f0f1f2f3f4f5f6f7f8f9",
                        42))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
        assertThat(hkdf(range(0x00, 80), range(0x60, 80), range(0xb0, 80), 82))
                .isEqualTo(
                        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                                + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
        assertThat(hkdf("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "", "", 42))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Test
    void derivesAsHkdfDoes() throws GeneralSecurityException {
        for (String purpose : new String[] {"", "besa values 1", "besa files 1", "ë".repeat(100)}) {
            Secret from = crypto.newKey();
            assertThat(HEX.formatHex(crypto.derive(from, purpose).copy()))
                    .isEqualTo(hkdf(HEX.formatHex(from.copy()), "", HEX.formatHex(purpose.getBytes(UTF_8)), 32));
        }
    }

    private static String range(int first, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (first + i);
        }
        return HEX.formatHex(bytes);
    }

    private static String hkdf(String key, String salt, String info, int length) throws GeneralSecurityException {
        HKDFParameterSpec.Builder extract = HKDFParameterSpec.ofExtract().addIKM(HEX.parseHex(key));
        if (!salt.isEmpty()) {
            extract.addSalt(HEX.parseHex(salt));
        }
        return HEX.formatHex(KDF.getInstance("HKDF-SHA256").deriveData(extract.thenExpand(HEX.parseHex(info), length)));
    }

    /** RFC 9106, section 5.3: the generator under our port, with what our port does not use. */
    @Test
    void argon2idVectorOfRfc9106() {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(HEX.parseHex("02".repeat(16)))
                .withSecret(HEX.parseHex("03".repeat(8)))
                .withAdditional(HEX.parseHex("04".repeat(12)))
                .build());
        byte[] tag = new byte[32];
        argon2.generateBytes(HEX.parseHex("01".repeat(32)), tag);

        assertThat(HEX.formatHex(tag)).isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    /** The reference implementation's own test (phc-winner-argon2, src/test.c: Argon2id, t=2, m=2¹⁶, p=1). */
    @Test
    void stretchesAsTheReferenceImplementationDoes() {
        Secret stretched =
                crypto.stretch("password".toCharArray(), "somesalt".getBytes(US_ASCII), new StretchCost(1 << 16, 2));

        assertThat(HEX.formatHex(stretched.copy()))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    /** However a keyboard composes an accent; "Café" with U+00E9 and with U+0065 U+0301. */
    @Test
    void stretchesTheNormalFormOfAPassphrase() {
        StretchCost cost = new StretchCost(19_456, 1);
        byte[] salt = new byte[16];

        assertThat(crypto.stretch("Caf\u00e9".toCharArray(), salt, cost).copy())
                .isEqualTo(
                        crypto.stretch("Cafe\u0301".toCharArray(), salt, cost).copy())
                .isNotEqualTo(crypto.stretch("Cafe".toCharArray(), salt, cost).copy());
    }
}
