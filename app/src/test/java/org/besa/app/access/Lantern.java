package org.besa.app.access;

import java.security.SecureRandom;
import org.besa.app.database.RecordedStatements;
import org.besa.app.database.TestDatabase;
import org.besa.seal.CountingCrypto;
import org.besa.seal.crypto.StretchCost;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.signin.PasswordHashing;
import org.besa.seal.signin.Token;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invented organisation with an empty database, everything real; statements and runs of Argon2id are counted. */
final class Lantern {
    static final String PASSWORD = "eleven grey mules";
    /** As little as the bounds allow: tests hash often. */
    static final StretchCost COST = new StretchCost(19_456, 1);

    final TestDatabase database = TestDatabase.fresh();
    final SettableClock clock = new SettableClock();
    final SecureRandom random = new SecureRandom();
    final CountingCrypto crypto = new CountingCrypto(new TinkCrypto(random));
    final TestDatabase.Side side = database.side();
    final RecordedStatements statements = new RecordedStatements(database.connections(), () -> true);
    final JdbcClient counted = JdbcClient.create(statements);
    final Accounts accounts = new Accounts(side.database(), side.transaction(), random);
    final Sessions sessions = new Sessions(side.database(), crypto, clock, SessionLimits.usual());
    final Account administrator = accounts.createFirst("Lantern", new SignInName("agim"));

    /** @param atOnce how many passwords are stretched at the same time */
    Passwords passwords(int atOnce) {
        return new Passwords(
                side.database(),
                side.transaction(),
                accounts,
                new PasswordHashing(crypto),
                (password, own) -> String.valueOf(password).equals("password1234"),
                new SignInDelays(clock),
                clock,
                COST,
                atOnce);
    }

    /** As {@link #passwords}, on connections whose statements are counted. */
    Passwords countedPasswords() {
        return new Passwords(
                counted,
                side.transaction(),
                accounts,
                new PasswordHashing(crypto),
                (password, own) -> false,
                new SignInDelays(clock),
                clock,
                COST,
                2);
    }

    Account account(String name, Role role) {
        return accounts.create(administrator.organisation(), new SignInName(name), role);
    }

    boolean isSignedIn(Token token) {
        return sessions.find(token).isPresent();
    }
}
