package org.besa.seal.crypto.tink;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import org.besa.seal.crypto.Box;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.NotOpened;

record TinkBox(Aead aead, ThreadCiphers thread) implements Box {

    @Override
    public byte[] seal(byte[] plaintext, Context context) {
        try {
            return aead.encrypt(plaintext, context.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing cannot fail on " + plaintext.length + " bytes in memory", e);
        } finally {
            thread.forgetKeys();
        }
    }

    @Override
    public byte[] open(byte[] sealed, Context context, String what) {
        try {
            return aead.decrypt(sealed, context.bytes());
        } catch (GeneralSecurityException e) {
            throw new NotOpened(what);
        } finally {
            thread.forgetKeys();
        }
    }
}
