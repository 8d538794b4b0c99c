package org.besa.seal.heap;

import com.google.crypto.tink.proto.XAesGcmKey;
import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Holds every form of a secret on purpose, so that a search which does not find them is known to be blind. */
final class HeldForms {
    private static final String NOT_LATIN = "\u0436";

    private final List<Object> held = new ArrayList<>();

    synchronized void hold(byte[] key) {
        held.add(key.clone());
        held.add(XAesGcmKey.newBuilder()
                .setKeyValue(ByteString.copyFrom(key))
                .build()
                .toByteArray());
        held.add(cipher(key));
        String hex = HexFormat.of().formatHex(key);
        hold(hex);
        hold(hex.toUpperCase(Locale.ROOT));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[shift + key.length];
            System.arraycopy(key, 0, shifted, shift, key.length);
            hold(Base64.getEncoder().encodeToString(shifted));
            hold(Base64.getUrlEncoder().encodeToString(shifted));
        }
    }

    /** A string in both encodings that strings have, and an array of characters. */
    synchronized void hold(String text) {
        held.add(text);
        held.add(text + NOT_LATIN);
        held.add(text.toCharArray());
    }

    private static Cipher cipher(byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    synchronized void letGo() {
        held.clear();
    }
}
