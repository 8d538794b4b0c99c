package org.besa.browser;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.besa.seal.signin.Totp;

/** Somebody of the demonstration, with a phone that makes codes. */
final class Person {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int SECONDS = 30;

    private final String name;
    private final Totp phone;
    private long used;

    /** @param secret as somebody types it into a phone */
    Person(String name, String secret) {
        this.name = name;
        this.phone = Totp.of(bytes(secret));
        this.used = Totp.step(Instant.now()) - 1;
    }

    String name() {
        return name;
    }

    /** One that was not used yet. The server takes the next one a little early; for the one after that, this waits. */
    String code() throws InterruptedException {
        used = Math.max(used + 1, Totp.step(Instant.now()));
        while (used > Totp.step(Instant.now()) + 1) {
            Thread.sleep(Math.max(
                    1,
                    Instant.ofEpochSecond((used - 1) * SECONDS).toEpochMilli()
                            - Instant.now().toEpochMilli()));
        }
        return phone.code(used);
    }

    private static byte[] bytes(String typed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < typed.length(); i++) {
            held = (held << BITS | ALPHABET.indexOf(typed.charAt(i))) & 0xfff;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
