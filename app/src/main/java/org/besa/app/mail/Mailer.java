package org.besa.app.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/**
 * Hands mail to the mail server of the settings, one at a time. What it needs of the mail library is loaded by the first mail and not before. Neither the
 * name of this machine nor that of the program stands in a mail or is told to the mail server.
 */
public final class Mailer {
    private final Optional<MailSettings> settings;
    private final Clock clock;
    private final SecureRandom random;

    /** @param settings nothing where no mail can be sent */
    public Mailer(Optional<MailSettings> settings, Clock clock, SecureRandom random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /** Whether there is a mail server to hand mail to. */
    public boolean isSetUp() {
        return settings.isPresent();
    }

    /**
     * Greets the mail server as if a mail followed, and hangs up: nothing is sent.
     *
     * @return what would be in the way of every mail
     * @throws IllegalStateException unless it is set up
     */
    public Optional<MailFault> greet() {
        return smtp().greet();
    }

    /**
     * Hands a mail over. When this returns nothing, the mail server has taken it. When it returns a fault, the mail server has in rare cases taken it all the same: its
     * answer was lost.
     *
     * @return what was in the way
     * @throws IllegalStateException unless it is set up
     */
    public Optional<MailFault> send(Mail mail) {
        return smtp().send(mail);
    }

    private Smtp smtp() {
        MailSettings to = settings.orElseThrow(() -> new IllegalStateException("there is no mail server"));
        return new Smtp(to, clock, random);
    }
}
