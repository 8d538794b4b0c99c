package org.besa.app.access;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey (ES256, no attestation), made by WebAuthn's own rules, so that each of them can be broken. */
final class Device {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id;
    private String user = "";

    /** What it says besides the challenge. */
    String origin = PublicAddress.local(8080).origin();

    String site = "localhost";
    boolean verifies = true;
    int count = 1;

    /** @param name any; two devices have different ones */
    Device(String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
            id = sha256(name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes its passkey, and takes the user that is asked for. */
    String registers(String options, String label) {
        JsonNode asked = JSON.readTree(options);
        user = asked.at("/publicKey/user/id").asString();
        byte[] attestation = map(
                text("fmt"), text("none"), text("attStmt"), map(), text("authData"), bytes(data(WITH_KEY, keyData())));
        return JSON.writeValueAsString(Map.of(
                "visit", asked.get("visit").asString(),
                "label", label,
                "client", base64(client("webauthn.create", asked)),
                "attestation", base64(attestation)));
    }

    /** Shows its passkey. */
    String shows(String options) {
        return shows(options, keys);
    }

    /** Says the same, signed by another key. */
    String showsWithAnotherKey(String options) {
        return shows(options, new Device("another").keys);
    }

    private String shows(String options, KeyPair signing) {
        JsonNode asked = JSON.readTree(options);
        byte[] client = client("webauthn.get", asked);
        byte[] data = data(0, new byte[0]);
        return JSON.writeValueAsString(Map.of(
                "visit",
                asked.get("visit").asString(),
                "credential",
                base64(id),
                "client",
                base64(client),
                "authenticator",
                base64(data),
                "signature",
                base64(signed(signing, join(data, sha256(client)))),
                "user",
                user));
    }

    private byte[] client(String type, JsonNode asked) {
        return JSON.writeValueAsBytes(Map.of(
                "type",
                type,
                "challenge",
                asked.at("/publicKey/challenge").asString(),
                "origin",
                origin,
                "crossOrigin",
                false));
    }

    private byte[] data(int flags, byte[] rest) {
        byte set = (byte) (flags | PRESENT | (verifies ? VERIFIED : 0));
        return join(
                sha256(site.getBytes(StandardCharsets.UTF_8)),
                new byte[] {set},
                ByteBuffer.allocate(Integer.BYTES).putInt(count++).array(),
                rest);
    }

    /** Model, id and public key (COSE). */
    private byte[] keyData() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        byte[] cose = map(
                number(1), number(2),
                number(3), number(-7),
                number(-1), number(1),
                number(-2), bytes(coordinate(key.getW().getAffineX())),
                number(-3), bytes(coordinate(key.getW().getAffineY())));
        byte[] length =
                ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array();
        return join(new byte[16], length, id, cose);
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] signed = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(signed.length, fixed.length);
        System.arraycopy(signed, signed.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] map(byte[]... pairs) {
        return join(head(5, pairs.length / 2), join(pairs));
    }

    private static byte[] text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return join(head(3, utf8.length), utf8);
    }

    private static byte[] bytes(byte[] value) {
        return join(head(2, value.length), value);
    }

    private static byte[] number(int value) {
        return value < 0 ? head(1, -1 - value) : head(0, value);
    }

    /** CBOR's first bytes, for lengths below 256. */
    private static byte[] head(int major, int length) {
        return length < 24
                ? new byte[] {(byte) (major << 5 | length)}
                : new byte[] {(byte) (major << 5 | 24), (byte) length};
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static byte[] sha256(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signed(KeyPair keys, byte[] what) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
