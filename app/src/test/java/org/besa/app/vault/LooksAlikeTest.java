package org.besa.app.vault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.besa.app.vault.CaseHouse.CHANGE;
import static org.besa.app.vault.CaseHouse.READ;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P3: unknown, hidden, excluded, another organisation's, revoked and erased cases cannot be told apart. */
@Tag("database")
class LooksAlikeTest {
    @TempDir
    private Path folder;

    private CaseHouse house;
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();

    private record Attempt(Caller by, OpaqueId of) {}

    /** What somebody outside could tell. */
    private record Seen(String message, int statements, int derived, int entries, Outcome outcome, int named) {}

    @BeforeEach
    void everyKindOfRefusal() {
        house = new CaseHouse(folder);
        OpaqueId heron = house.newCase(house.mira, house.heron, "Heron");
        OpaqueId marsh = house.newCase(house.tarek, house.marsh, "Marsh");
        OpaqueId erased = house.newCase(house.mira, house.heron, "Reed");
        Caller sokol = house.member("sokol", Role.COORDINATOR, house.elsewhere);
        house.cases.change(house.drita, heron, CHANGE, open -> {
            open.people().put(new Member(house.luan.account().id(), true, true));
            open.people().exclude(house.luan.account().id());
            return true;
        });
        Caller signedOut = house.signedIn(house.mira.account());
        house.sessions.end(signedOut.token());
        house.wrapped.erase(Set.of(house.ofCase(erased)), house.clock.instant());

        attempts.put("unknown", new Attempt(house.mira, OpaqueId.random(house.random)));
        attempts.put("another team's", new Attempt(house.mira, marsh));
        attempts.put("of a case team that one is not in", new Attempt(house.tarek, heron));
        attempts.put("excluded", new Attempt(house.luan, heron));
        attempts.put("another organisation's", new Attempt(sokol, heron));
        attempts.put("no such role", new Attempt(house.signedIn(house.administrator), heron));
        attempts.put("signed out", new Attempt(signedOut, heron));
        attempts.put("somebody else's token", new Attempt(new Caller(house.mira.account(), sokol.token()), heron));
        attempts.put("erased", new Attempt(house.mira, erased));
    }

    @Test
    void everyRefusalToReadIsTheSame() {
        attempts.forEach((why, attempt) -> assertThat(seen(() -> house.notes(attempt.by(), attempt.of())))
                .as(why)
                .isEqualTo(new Seen("there is nothing here for you", 4, 0, 1, Outcome.REFUSED, 0)));
    }

    @Test
    void everyRefusalToChangeIsTheSame() {
        attempts.forEach((why, attempt) -> assertThat(seen(
                        () -> house.cases.change(attempt.by(), attempt.of(), CHANGE, open -> house.note(open, "no"))))
                .as(why)
                .isEqualTo(new Seen("there is nothing here for you", 4, 0, 1, Outcome.REFUSED, 0)));
    }

    /** The counts do count: what is allowed costs derivations. */
    @Test
    void whatIsAllowedIsSeenToDerive() {
        OpaqueId heron = house.newCase(house.mira, house.heron, "Heron");
        int derived = house.crypto.derived();

        assertThat(house.notes(house.mira, heron)).containsExactly("Heron");
        assertThat(house.crypto.derived()).isGreaterThan(derived);
    }

    @Test
    void whatWasErasedIsNotBrowsedAndLetsTheOthersBe() {
        assertThat(house.cases
                        .browse(house.mira, READ, Set.of(CaseHouse.NOTE), CaseHouse::notes)
                        .opened())
                .hasSize(1);
    }

    /** V29: whoever tries is in the log, also if all else is rolled back; and the entry names nothing. */
    private Seen seen(Runnable attempt) {
        int statements = house.statements.count();
        int derived = house.crypto.derived();
        int entries = house.entries().size();
        int asked = house.statements.count() - statements;
        NotForYou refused = catchRefusal(attempt);
        int said = house.statements.count() - statements - asked;
        return new Seen(
                String.valueOf(refused.getMessage()),
                said,
                house.crypto.derived() - derived,
                house.entries().size() - entries,
                house.lastEntry().outcome(),
                house.lastEntry().objects().size());
    }

    private static NotForYou catchRefusal(Runnable attempt) {
        return requireNonNull(catchThrowableOfType(NotForYou.class, attempt::run), "it was not refused");
    }
}
