package org.besa.verify.export;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.verify.note.KeyName;
import org.besa.verify.note.KeyRole;
import org.besa.verify.note.VerifierKey;
import org.besa.verify.text.Bytes;

/**
 * Which log of an installation: its first, or the one after so many declared restores.
 *
 * @param name the installation's, as {@code audit.lantern.example/log}
 * @param number counted from 1
 */
public record Origin(String name, int number) {
    private static final Pattern ORIGIN = Pattern.compile("(.+)/([1-9][0-9]{0,5})");

    /** @throws IllegalArgumentException if the name cannot be a key's, or the number is not from 1 to 999,999 */
    public Origin {
        if (!KeyName.isValid(name) || number < 1 || number > 999_999) {
            throw new IllegalArgumentException("no log is " + name + "/" + number);
        }
    }

    /** The origin that a checkpoint or a log's key names; empty if it does not end with a number. */
    public static Optional<Origin> of(KeyName origin) {
        Matcher parts = ORIGIN.matcher(origin.text());
        return parts.matches()
                ? Optional.of(new Origin(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** Another log of the same installation. */
    public Origin withNumber(int other) {
        return new Origin(name, other);
    }

    /** As checkpoints name it, and the name of the key that signs them. */
    public KeyName keyName() {
        return new KeyName(toString());
    }

    /** The key that signs this log: one Ed25519 key signs all logs of an installation. */
    public VerifierKey key(Bytes ed25519) {
        return new VerifierKey(keyName(), KeyRole.LOG, ed25519);
    }

    /** The folder of this log in an export. */
    public String folder() {
        return folder(number);
    }

    /** The folder of a log in an export. */
    static String folder(int number) {
        return "log/" + number;
    }

    @Override
    public String toString() {
        return name + "/" + number;
    }
}
