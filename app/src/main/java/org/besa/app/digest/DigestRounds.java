package org.besa.app.digest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.face.Pages;
import org.besa.app.mail.MailFault;
import org.besa.app.mail.Mailer;
import org.besa.app.tasks.DueSoon;
import org.besa.app.tasks.OwnDays;
import org.besa.app.vault.OpenKeys;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/**
 * Sends the digests of a day: to each person at most one, by their right at that moment, and only while this server is unlocked; a locked one asks nothing, sends nothing, and
 * tells nobody. Where nothing is due nothing is sent.
 */
public final class DigestRounds {
    private static final Logger LOG = System.getLogger(DigestRounds.class.getName());
    private static final Action READ = new Action("mail.read");
    /** Between two mails that somebody asks for at once. */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final Digests digests;
    private final OwnDays days;
    private final Mailer mailer;
    private final OpenKeys keys;
    private final DigestHabits habits;
    private final Pages pages;
    private final Clock clock;

    DigestRounds(
            Digests digests,
            OwnDays days,
            Mailer mailer,
            OpenKeys keys,
            DigestHabits habits,
            Pages pages,
            Clock clock) {
        this.digests = digests;
        this.days = days;
        this.mailer = mailer;
        this.keys = keys;
        this.habits = habits;
        this.pages = pages;
        this.clock = clock;
    }

    /** Sends what is to be sent now. Several nodes may do it at the same time. */
    public void round() {
        Instant now = clock.instant();
        if (!mailer.isSetUp()
                || !keys.areUnlocked()
                || now.atOffset(ZoneOffset.UTC).getHour() < habits.hour()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<MailFault> down = Optional.empty();
        for (OpaqueId id : digests.waiting(today, now)) {
            try {
                down = send(id, today, now, down);
            } catch (KeysLocked e) {
                return;
            } catch (RuntimeException e) {
                // One person's fault keeps nobody from theirs.
                LOG.log(
                        Level.WARNING,
                        "a digest could not be made ({0})",
                        e.getClass().getSimpleName());
            }
        }
        down.ifPresent(fault -> LOG.log(Level.WARNING, "the mail server cannot be used ({0})", fault.code()));
    }

    /**
     * Does what is to be done for one person.
     *
     * @param down what was wrong with the mail server a moment ago; then it is not asked again in this round
     * @return what is wrong with it now
     */
    private Optional<MailFault> send(OpaqueId id, LocalDate today, Instant now, Optional<MailFault> down) {
        Optional<Digests.Waiting> found = find(id, today, now);
        if (found.isEmpty()) {
            return down;
        }
        Caller caller = found.get().caller();
        if (!found.get().digest().wish().days().contains(today.getDayOfWeek())) {
            digests.settle(id, today);
            return down;
        }
        Optional<DueSoon> soon = days.soon(caller, READ, today);
        if (soon.isEmpty()) {
            return down; // cases are not read yet: the next round goes on
        }
        if (soon.get().isNothing()) {
            digests.settle(id, today);
            return down;
        }
        Optional<MailFault> fault =
                digests.handOver(id, today, digest -> down.or(() -> post(digest.wish(), soon.get())));
        return fault.filter(MailFault::isOfServer).or(() -> down);
    }

    /** What does not open is told of once a day. */
    private Optional<Digests.Waiting> find(OpaqueId id, LocalDate today, Instant now) {
        try {
            return digests.find(id, today, now);
        } catch (NotOpened e) {
            digests.settle(id, today);
            throw e;
        }
    }

    private Optional<MailFault> post(Wish wish, DueSoon soon) {
        return mailer.send(new DigestText(habits, pages.words(wish.language())).of(wish, soon));
    }

    /** What became of a mail that somebody asked for at once. */
    enum Tried {
        /** The mail server took it. */
        SENT,
        /** It did not; the digest says why. */
        FAILED,
        /** One was asked for a moment ago. */
        EARLY,
        /** Cases are not read yet. */
        UNREAD,
        /** There is no digest, or it has ended, or no mail server. */
        NONE
    }

    /** Sends the caller theirs at once, also where nothing is due; what is to be sent today is sent all the same. */
    Tried tryNow(Caller caller) {
        Optional<Digest> asked = digests.of(caller).filter(Digest::live);
        if (asked.isEmpty() || !mailer.isSetUp()) {
            return Tried.NONE;
        }
        Digest digest = asked.get();
        if (!digests.mayTry(caller, digest, PAUSE)) {
            return Tried.EARLY;
        }
        Optional<DueSoon> soon = days.soon(caller, READ, LocalDate.now(clock));
        if (soon.isEmpty()) {
            return Tried.UNREAD;
        }
        Optional<MailFault> fault = post(digest.wish(), soon.get());
        digests.tried(caller, digest, fault);
        return fault.isPresent() ? Tried.FAILED : Tried.SENT;
    }
}
