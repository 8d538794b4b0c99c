package org.besa.app.digest;

import java.util.StringJoiner;
import org.besa.app.face.Words;
import org.besa.app.mail.Mail;
import org.besa.app.tasks.DueSoon;

/** What stands in a digest: how much is due by when, or only that something is; no name of anybody or anything, not even of this program, and no address. */
record DigestText(DigestHabits habits, Words words) {

    /** @param soon of which the sparing form says nothing but that there is something */
    Mail of(Wish wish, DueSoon soon) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        if (soon.isNothing()) {
            lines.add(words.say("digest.mail.nothing"));
        } else if (wish.numbers()) {
            lines.add(line("digest.mail.today", soon.today()));
            lines.add(line("digest.mail.week", soon.week()));
            lines.add(line("digest.mail.month", soon.month()));
            if (soon.unread()) {
                lines.add("").add(words.say("digest.mail.unread"));
            }
        } else {
            lines.add(words.say("digest.mail.something"));
        }
        lines.add("").add(words.say("digest.mail.signIn"));
        lines.add("").add(words.say("digest.mail.why"));
        return new Mail(
                wish.address(),
                habits.subject().orElseGet(() -> words.say("digest.mail.subject")),
                lines.toString(),
                words.language().code());
    }

    private String line(String key, DueSoon.Due due) {
        return words.say(key, due.dates(), due.tasks());
    }
}
