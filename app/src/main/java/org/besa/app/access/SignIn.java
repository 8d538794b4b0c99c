package org.besa.app.access;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.besa.app.audit.Leaves;
import org.besa.seal.signin.Token;
import org.besa.verify.log.Handle;
import org.springframework.transaction.support.TransactionOperations;

/**
 * In and out. Name, password and code are asked in one step, and one answer is given to whatever is wrong, for the same work (V23). Each sign-in and
 * each refusal is in the audit log.
 */
public final class SignIn {
    private final TransactionOperations transaction;
    private final Passwords passwords;
    private final Totps totps;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final SignInDelays delays;
    private final Leaves leaves;

    /**
     * @param transaction on the same database as the role of the application
     * @param delays the same as those of {@code passwords}
     */
    public SignIn(
            TransactionOperations transaction,
            Passwords passwords,
            Totps totps,
            Passkeys passkeys,
            Sessions sessions,
            SignInDelays delays,
            Leaves leaves) {
        this.transaction = transaction;
        this.passwords = passwords;
        this.totps = totps;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.delays = delays;
        this.leaves = leaves;
    }

    /** What somebody who wants in is told. */
    public sealed interface Answer {
        /**
         * They are in.
         *
         * @param caller the account with a token that was never used before
         */
        record In(Caller caller) implements Answer {}

        /** They are not; what was wrong, is not said. */
        record Wrong() implements Answer {}

        /**
         * Nothing was checked.
         *
         * @param after until the next try goes ahead; more than zero
         */
        record Later(Duration after) implements Answer {}
    }

    /**
     * By name, password and the code of a phone.
     *
     * @param typed what was typed as the name, whatever it is
     * @param password its characters; the caller overwrites them
     * @param code what was typed as the code
     * @param source where the try comes from, such as a network address
     * @throws org.besa.seal.crypto.KeysLocked if the keys are locked, whoever it is
     */
    public Answer byPassword(String typed, char[] password, String code, String source) {
        PasswordAnswer checked = passwords.check(typed, password, source, (named, right) -> {
            boolean all = totps.take(named, right, code) && right;
            if (!all) {
                Deeds.SIGN_IN.refused(leaves, named.map(Account::handle).orElse(Deeds.NOBODY));
            }
            return all;
        });
        return switch (checked) {
            case PasswordAnswer.Right right -> in(right.account());
            case PasswordAnswer.Wrong wrong -> new Answer.Wrong();
            case PasswordAnswer.Later later -> new Answer.Later(later.after());
        };
    }

    /**
     * By a passkey, without a name.
     *
     * @param source where the try comes from, such as a network address
     */
    public Answer byPasskey(PasskeyProof proof, String source) {
        Duration wait = delays.admit("", source);
        if (wait.isPositive()) {
            return new Answer.Later(wait);
        }
        Optional<Account> account = passkeys.signIn(proof);
        if (account.isEmpty()) {
            Deeds.SIGN_IN.refused(leaves, Deeds.NOBODY);
            return new Answer.Wrong();
        }
        delays.succeeded("", source);
        return in(account.get());
    }

    private Answer in(Account account) {
        return new Answer.In(requireNonNull(transaction.execute(status -> {
            Deeds.SIGN_IN.done(leaves, account);
            return new Caller(account, sessions.signIn(account));
        })));
    }

    /** A new session after the account's next version has ended the old ones: whoever changes their own password stays in. */
    public Caller again(Account after) {
        return new Caller(after, sessions.signIn(after));
    }

    /** Ends the session; one that has ended stays so. Locked ones end too. */
    public void out(Token token) {
        Optional<Account> account = sessions.find(token).or(() -> sessions.findLocked(token));
        transaction.executeWithoutResult(status -> {
            sessions.end(token);
            account.ifPresent(known -> Deeds.SIGN_OUT.done(leaves, known));
        });
    }

    /** Locks the caller's screen. */
    public void lockScreen(Caller caller) {
        transaction.executeWithoutResult(status -> {
            sessions.lock(caller.token());
            Deeds.SCREEN_LOCK.done(leaves, caller.account());
        });
    }

    /**
     * Unlocks a locked screen by the password of its person.
     *
     * @param password its characters; the caller overwrites them
     * @return {@code Wrong} also if the session is not locked, or has ended
     */
    public Answer unlockScreen(Token token, char[] password, String source) {
        Optional<Account> account = sessions.findLocked(token);
        if (account.isEmpty()) {
            return new Answer.Wrong();
        }
        Answer answer = prove(new Caller(account.get(), token), password, source, Deeds.SCREEN_UNLOCK);
        if (answer instanceof Answer.In) {
            sessions.unlock(token);
        }
        return answer;
    }

    /**
     * Takes the session as proved now, by the password of its person: what {@link StepUp} asks for.
     *
     * @param password its characters; the caller overwrites them
     */
    public Answer prove(Caller caller, char[] password, String source) {
        Answer answer = prove(caller, password, source, Deeds.PROVE);
        if (answer instanceof Answer.In) {
            sessions.proved(caller.token());
        }
        return answer;
    }

    private Answer prove(Caller caller, char[] password, String source, Deeds deed) {
        Handle actor = caller.account().handle();
        return switch (passwords.check(caller.account().name().text(), password, source)) {
            case PasswordAnswer.Right right -> {
                transaction.executeWithoutResult(status -> deed.done(leaves, caller.account()));
                yield new Answer.In(caller);
            }
            case PasswordAnswer.Wrong wrong -> {
                deed.refused(leaves, actor);
                yield new Answer.Wrong();
            }
            case PasswordAnswer.Later later -> new Answer.Later(later.after());
        };
    }

    /** Takes the session as proved now, by a passkey of its person. */
    public Answer prove(Caller caller, PasskeyProof proof) {
        if (!passkeys.proves(caller.account(), proof)) {
            Deeds.PROVE.refused(leaves, caller.account().handle());
            return new Answer.Wrong();
        }
        transaction.executeWithoutResult(status -> {
            sessions.proved(caller.token());
            Deeds.PROVE.done(leaves, caller.account());
        });
        return new Answer.In(caller);
    }
}
