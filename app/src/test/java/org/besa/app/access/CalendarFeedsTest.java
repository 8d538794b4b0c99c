package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.seal.signin.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The address of a calendar is shown once, opens nothing but days, and ends when its person says so or when what they sign in with changes. */
@Tag("database")
class CalendarFeedsTest {
    private static final String HERE = "192.0.2.7";

    private final Desk desk = new Desk();
    private final CalendarFeeds feeds = new CalendarFeeds(
            desk.database,
            desk.transaction,
            desk.stepUp,
            desk.leaves,
            desk.lantern.crypto,
            desk.lantern.random,
            desk.clock);
    private Account account = desk.lantern.account("mira", Role.CASEWORKER);
    private Caller mira = desk.signedIn(account);

    @BeforeEach
    void signedIn() {
        account = desk.accounts.find(account.id()).orElseThrow();
        mira = desk.signedIn(account);
    }

    private CalendarFeeds.Answer asked(Token token) {
        return feeds.ask(token.text(), HERE);
    }

    private boolean isAnswered(Token token) {
        return asked(token) instanceof CalendarFeeds.Answer.Theirs;
    }

    @Test
    void itsPersonIsFoundByItAndNothingOfItIsStored() {
        Token token = feeds.begin(mira, Language.FA);

        assertThat(desk.lastEntry()).isEqualTo(account.handle() + " feed.begin done");
        assertThat(asked(token)).isInstanceOfSatisfying(CalendarFeeds.Answer.Theirs.class, theirs -> {
            assertThat(theirs.caller().account()).isEqualTo(account);
            assertThat(theirs.feed().language()).isEqualTo(Language.FA);
        });
        assertThat(desk.dump()).doesNotContain(token.text());
        assertThat(feeds.of(mira)).map(CalendarFeed::live).contains(true);
    }

    /** Whoever steals the address is not signed in by it, and the screen, a proof and the end of sessions have nothing to do with it. */
    @Test
    void itIsNoSession() {
        Token token = feeds.begin(mira, Language.EN);

        assertThat(desk.sessions.find(token)).isEmpty();
        assertThat(desk.stepUp.isFresh(new Caller(account, token))).isFalse();
        assertThatExceptionOfType(ProofNeeded.class)
                .isThrownBy(() -> feeds.begin(new Caller(account, token), Language.EN));
        assertThat(feeds.ask(mira.token().text(), HERE)).isInstanceOf(CalendarFeeds.Answer.NoSuchAddress.class);
    }

    /** Row-level security lets it see what its person sees, and nothing once it has ended. */
    @Test
    void theDatabaseKnowsWhoseItIsWhileItLives() {
        Token token = feeds.begin(mira, Language.EN);
        assertThat(accountOf(token)).contains(account.id().hex());
        assertThat(accountOf(Token.random(desk.lantern.crypto))).isEmpty();

        feeds.end(mira);
        assertThat(accountOf(token)).isEmpty();
    }

    private Optional<String> accountOf(Token token) {
        return Optional.ofNullable(desk.transaction.execute(status -> {
                    desk.database
                            .sql("select set_config('besa.session', :token, true)")
                            .param("token", token.text())
                            .query(String.class)
                            .single();
                    return desk.database
                            .sql("select coalesce(besa.session_account(), '')")
                            .query(String.class)
                            .single();
                }))
                .filter(id -> !id.isEmpty());
    }

    @Test
    void aNewOneEndsTheOldOne() {
        Token old = feeds.begin(mira, Language.EN);
        Token token = feeds.begin(mira, Language.SQ);

        assertThat(isAnswered(old)).isFalse();
        assertThat(isAnswered(token)).isTrue();
        assertThat(desk.database
                        .sql("select count(*) from besa.calendar_feed")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whoEndsItIsAskedForNoProof() {
        Token token = feeds.begin(mira, Language.EN);
        desk.clock.passes(StepUp.FRESH);

        feeds.end(mira);

        assertThat(desk.lastEntry()).isEqualTo(account.handle() + " feed.end done");
        assertThat(isAnswered(token)).isFalse();
        assertThat(feeds.of(mira)).isEmpty();
    }

    @Test
    void tenMinutesAfterAProofNobodyMakesOne() {
        desk.clock.passes(StepUp.FRESH);

        assertThatExceptionOfType(ProofNeeded.class).isThrownBy(() -> feeds.begin(mira, Language.EN));
        assertThat(desk.lastEntry()).isEqualTo(account.handle() + " feed.begin refused");
        assertThat(feeds.of(mira)).isEmpty();
    }

    @Test
    void whatEndsSessionsEndsIt() {
        for (Supplier<Account> change : List.<Supplier<Account>>of(
                () -> desk.accounts.changeRole(account, Role.LAWYER),
                () -> desk.passwords.set(account, Lantern.PASSWORD.toCharArray()))) {
            Token token = feeds.begin(mira, Language.EN);
            account = change.get();
            mira = desk.signedIn(account);

            assertThat(isAnswered(token)).isFalse();
            assertThat(accountOf(token)).isEmpty();
            assertThat(feeds.of(mira)).map(CalendarFeed::live).contains(false);
        }
        Token token = feeds.begin(mira, Language.EN);
        desk.accounts.leave(account);
        assertThat(isAnswered(token)).isFalse();
        assertThat(accountOf(token)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "AUDITOR"})
    void whoHasNoCasesHasNoCalendar(Role role) {
        Caller other = desk.signedIn(desk.lantern.account("besnik", role));

        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> feeds.begin(other, Language.EN));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> feeds.end(other));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> feeds.of(other));
    }

    /** Whatever is wrong: one answer, one entry without a name, as many statements. */
    @Test
    void whateverIsWrongLooksAlike() {
        Token ended = feeds.begin(mira, Language.EN);
        feeds.end(mira);
        Token changed = feeds.begin(mira, Language.EN);
        account = desk.accounts.changeRole(account, Role.LAWYER);

        List<Integer> statements = List.of(ended, changed, Token.random(desk.lantern.crypto), mira.token()).stream()
                .map(token -> {
                    desk.lantern.statements.taken();
                    assertThat(asked(token)).isEqualTo(new CalendarFeeds.Answer.NoSuchAddress());
                    assertThat(desk.lastEntry()).isEqualTo(Deeds.NOBODY + " feed.read refused");
                    return desk.lantern.statements.taken().size();
                })
                .distinct()
                .toList();

        assertThat(statements).hasSize(1);
        assertThat(feeds.ask("nonsense", HERE)).isEqualTo(new CalendarFeeds.Answer.NoSuchAddress());
    }

    @Test
    void whoGuessesWaitsAndKeepsNobodyElseOut() {
        for (int guess = 0; guess < 31; guess++) {
            asked(Token.random(desk.lantern.crypto));
        }
        Token token = feeds.begin(mira, Language.EN);

        assertThat(asked(Token.random(desk.lantern.crypto))).isInstanceOf(CalendarFeeds.Answer.Later.class);
        assertThat(feeds.ask(token.text(), "198.51.100.3")).isInstanceOf(CalendarFeeds.Answer.Theirs.class);
        assertThat(desk.signIn.prove(mira, "eleven grey cows".toCharArray(), HERE))
                .as("signing in from there waits for nothing")
                .isNotInstanceOf(SignIn.Answer.Later.class);
    }

    @Test
    void aCalendarThatAsksAllTheTimeWaits() {
        Token token = feeds.begin(mira, Language.EN);
        for (int time = 0; time < CalendarPace.MOST; time++) {
            assertThat(isAnswered(token)).isTrue();
        }

        assertThat(asked(token)).isEqualTo(new CalendarFeeds.Answer.Later(Duration.ofHours(1)));
        desk.clock.passes(Duration.ofHours(1));
        assertThat(isAnswered(token)).isTrue();
    }
}
