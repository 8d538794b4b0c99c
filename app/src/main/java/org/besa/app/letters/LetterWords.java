package org.besa.app.letters;

import org.besa.app.coverage.FactWords;
import org.besa.app.face.Words;

/** What is said about letters, in the language of the page. */
public record LetterWords(FactWords facing) {
    private Words words() {
        return facing.words();
    }

    /** What it is. */
    public String matter(Matter matter) {
        String key = "letters.kind." + matter.kind().code();
        return matter.need()
                .map(need -> words().say(key, facing.plain(need.plain())))
                .orElseGet(() -> words().say(key));
    }

    /** What it is for, in a line. */
    public String purpose(Matter matter) {
        return words().say("letters.purpose." + matter.kind().code());
    }

    /** To whom it goes. */
    public String recipient(Letter letter) {
        return letter.recipient().isEmpty() ? words().say("letters.person") : facing.party(letter.recipient());
    }

    /** That it was sent and how, or that it was not. */
    public String sent(Letter letter) {
        return letter.sent()
                .days()
                .map(day -> words().say("letters.sent.on", facing.day(day), words().say("letters.way." + letter.way())))
                .orElseGet(() -> words().say("letters.sent.not"));
    }
}
