package org.besa.app.access;

import io.nayuki.qrcodegen.QrCode;
import org.besa.seal.signin.Totp;

/**
 * A secret as a phone takes it: by its camera, or typed.
 *
 * @param typed in groups of four letters and digits
 * @param side of the picture, in squares, with the white around it
 * @param path of its dark squares, as SVG writes it: letters, digits, signs and blanks
 */
public record PhoneSecret(String typed, int side, String path) {
    /** What the standard asks for around it. */
    private static final int WHITE = 4;

    static PhoneSecret of(Totp totp, Account account) {
        QrCode picture = QrCode.encodeText(totp.uri("Besa", account.name().text()), QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < picture.size; y++) {
            for (int x = 0; x < picture.size; x++) {
                if (picture.getModule(x, y)) {
                    path.append('M')
                            .append(x + WHITE)
                            .append(' ')
                            .append(y + WHITE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new PhoneSecret(
                totp.typed().replaceAll("(.{4})(?!$)", "$1 "), picture.size + 2 * WHITE, path.toString());
    }
}
