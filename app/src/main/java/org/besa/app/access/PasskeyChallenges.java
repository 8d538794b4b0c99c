package org.besa.app.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.signin.Token;
import org.besa.verify.text.Bytes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What devices are asked to sign: each once, for one purpose, one visit and one account, within five minutes. */
final class PasskeyChallenges {
    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final int SIZE = 32;

    private final JdbcClient database;
    private final Crypto crypto;
    private final Clock clock;

    PasskeyChallenges(JdbcClient database, Crypto crypto, Clock clock) {
        this.database = database;
        this.crypto = crypto;
        this.clock = clock;
    }

    /** What a device is asked for. */
    enum Purpose {
        REGISTER("register"),
        SIGN_IN("sign-in"),
        PROVE("prove");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }
    }

    /**
     * One challenge.
     *
     * @param visit known to the browser that asked, and to nobody else
     */
    record Asked(Token visit, Bytes challenge) {}

    /**
     * A new one; those whose time is over go.
     *
     * @param of whose passkey is asked for; empty exactly when somebody signs in
     */
    Asked ask(Purpose purpose, Optional<Account> of) {
        Instant now = clock.instant();
        database.sql("delete from besa.passkey_challenge where ends_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
        Asked asked = new Asked(Token.random(crypto), Bytes.of(crypto.random(SIZE)));
        database.sql("""
                        insert into besa.passkey_challenge (visit, purpose, account, challenge, ends_at)
                        values (:visit, :purpose, :account, :challenge, :end)
                        """)
                .param("visit", asked.visit().hash().toArray())
                .param("purpose", purpose.code)
                .param("account", id(of))
                .param("challenge", asked.challenge().toArray())
                .param("end", Timestamp.from(now.plus(GOOD_FOR)))
                .update();
        return asked;
    }

    /** The challenge of that visit, which is used up by this, whatever comes of it; empty if there is none for this. One statement, so that of many one is first (V32). */
    Optional<Bytes> use(Token visit, Purpose purpose, Optional<Account> of) {
        return database.sql("""
                        delete from besa.passkey_challenge
                        where visit = :visit and purpose = :purpose and account is not distinct from :account and ends_at > :now
                        returning challenge
                        """)
                .param("visit", visit.hash().toArray())
                .param("purpose", purpose.code)
                .param("account", id(of))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> Bytes.of(row.getBytes("challenge")))
                .optional();
    }

    private static @Nullable String id(Optional<Account> of) {
        return of.map(account -> account.id().hex()).orElse(null);
    }
}
