package org.besa.app.letters;

import org.besa.app.cases.Content;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Language;
import org.besa.seal.value.OpaqueId;

/**
 * A letter that somebody approved, word by word; later revisions add only that it was sent. Renaming its parts makes sealed letters unreadable.
 *
 * @param matter the code of what it is about
 * @param language the code of its language
 * @param recipient a party's code, or a name; empty where it goes to the person
 * @param print of the text
 * @param approver the account that approved it
 * @param sent the day on which it was sent; nobody has sent it where none is written
 * @param way how it was sent; empty before
 */
public record Letter(
        String matter,
        String language,
        String recipient,
        LetterText text,
        String print,
        String approver,
        WrittenDay sent,
        String way)
        implements Content {
    /** Checks that the parts go together. */
    public Letter {
        Matter of = Matter.ofCode(matter).orElseThrow(() -> new IllegalArgumentException("there is no such letter"));
        if (Language.of(language).isEmpty()) {
            throw new IllegalArgumentException("there is no such language");
        }
        if (of.kind().toThePerson() != recipient.isEmpty()) {
            throw new IllegalArgumentException("it goes to the person, or to somebody else");
        }
        if (!print.equals(text.print())) {
            throw new IllegalArgumentException("this is not the text that was approved");
        }
        if (sent.written().isEmpty() != way.isEmpty()) {
            throw new IllegalArgumentException("what was sent was sent on a day, in some way");
        }
        new OpaqueId(approver);
    }

    /** What it is about. */
    public Matter about() {
        return Matter.ofCode(matter).orElseThrow();
    }

    /** The language in which it is written. */
    public Language written() {
        return Language.of(language).orElseThrow();
    }

    /** Whether somebody recorded that it was sent. */
    public boolean wasSent() {
        return !way.isEmpty();
    }

    /** The same, sent. */
    Letter sent(WrittenDay on, String how) {
        return new Letter(matter, language, recipient, text, print, approver, on, how);
    }
}
