package org.besa.app.access;

import java.util.List;
import org.besa.app.audit.Leaves;
import org.besa.seal.audit.Subject;
import org.besa.verify.log.Action;
import org.besa.verify.log.Handle;
import org.besa.verify.text.Bytes;

/** What this room writes into the audit log. */
enum Deeds {
    SIGN_IN("sign.in"),
    SIGN_OUT("sign.out"),
    SCREEN_LOCK("screen.lock"),
    SCREEN_UNLOCK("screen.unlock"),
    PROVE("identity.prove"),
    SESSIONS_END("session.end"),
    FIRST_ACCOUNT("account.first"),
    ACCOUNT_CREATE("account.create"),
    ACCOUNT_ROLE("account.role"),
    ACCOUNT_LEAVE("account.leave"),
    ENROLMENT_ISSUE("enrolment.issue"),
    ENROLMENT_USE("enrolment.use"),
    PASSWORD_SET("password.set"),
    TOTP_SET("totp.set"),
    PASSKEY_ADD("passkey.add"),
    PASSKEY_RENAME("passkey.rename"),
    PASSKEY_REMOVE("passkey.remove"),
    FEED_BEGIN("feed.begin"),
    FEED_END("feed.end"),
    FEED_READ("feed.read"),
    TEAM_CREATE("team.create"),
    TEAM_RENAME("team.rename"),
    TEAM_ADD("team.add"),
    TEAM_REMOVE("team.remove"),
    ADMINISTRATION("administration");

    /** Whoever showed no account that there is. */
    static final Handle NOBODY = new Handle(Bytes.of(new byte[Handle.SIZE]));

    private final String action;

    Deeds(String action) {
        this.action = action;
    }

    /** In the caller's transaction: somebody did this for themselves. */
    void done(Leaves leaves, Account actor) {
        leaves.done(actor.handle(), new Action(action), List.of());
    }

    /** In the caller's transaction: somebody did this to somebody's account. */
    void done(Leaves leaves, Account actor, Account subject) {
        leaves.done(actor.handle(), new Action(action), List.of(new Subject(subject.handle())));
    }

    /** There when this returns, whatever becomes of the caller's transaction. */
    void refused(Leaves leaves, Handle actor) {
        leaves.refused(actor, new Action(action));
    }
}
