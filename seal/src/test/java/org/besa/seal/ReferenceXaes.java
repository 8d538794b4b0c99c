package org.besa.seal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** XAES-256-GCM as c2sp.org/XAES-256-GCM writes it, on the JDK alone, with a nonce of the caller's choice. */
public final class ReferenceXaes {

    /** Ciphertext and tag, without the nonce. */
    public byte[] seal(byte[] key, byte[] nonce, byte[] plaintext, byte[] associated) throws GeneralSecurityException {
        Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
        gcm.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(messageKey(key, nonce), "AES"),
                new GCMParameterSpec(128, nonce, 12, 12));
        gcm.updateAAD(associated);
        return gcm.doFinal(plaintext);
    }

    /** The key of one message.
     *
     * @param nonce its first 12 bytes count
     */
    public byte[] messageKey(byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher block = Cipher.getInstance("AES/ECB/NoPadding");
        block.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        byte[] subkey = doubled(block.doFinal(new byte[16]));
        byte[] messageKey = new byte[32];
        for (int half = 0; half < 2; half++) {
            byte[] message = new byte[16];
            message[1] = (byte) (half + 1);
            message[2] = 'X';
            System.arraycopy(nonce, 0, message, 4, 12);
            for (int i = 0; i < 16; i++) {
                message[i] ^= subkey[i];
            }
            System.arraycopy(block.doFinal(message), 0, messageKey, 16 * half, 16);
        }
        return messageKey;
    }

    /** Twice a number of GF(2¹²⁸), as in CMAC. */
    private static byte[] doubled(byte[] block) {
        byte[] result = Arrays.copyOf(block, 16);
        for (int i = 0; i < 16; i++) {
            int next = i == 15 ? 0 : block[i + 1] & 0xFF;
            result[i] = (byte) ((block[i] & 0xFF) << 1 | next >>> 7);
        }
        if (block[0] < 0) {
            result[15] ^= (byte) 0x87;
        }
        return result;
    }
}
