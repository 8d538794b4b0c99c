package org.besa.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.tasks.DueSoon.Due;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much falls due soon, as a calendar would show it: own cases and tasks, in numbers alone. */
@Tag("database")
class DueSoonTest {
    private static final Action READ = new Action("mail.read");
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 4);
    private static final Due NOTHING = new Due(0, 0);

    @TempDir
    private Path folder;

    private TasksHouse house;
    private OpaqueId heron;

    /** Shelter ends on 1 September, in 28 days. */
    @BeforeEach
    void oneCase() {
        InstantSource clock = () -> Instant.parse("2024-08-04T10:00:00Z");
        house = new TasksHouse(folder, clock.withZone(ZoneOffset.UTC));
        heron = house.begin("Heron");
        house.moved(heron, "2024-03-01");
    }

    private DueSoon soon(Caller caller) {
        return new TasksRoom()
                .ownDays(house.house.book, house.book)
                .soon(caller, READ, TODAY)
                .orElseThrow();
    }

    private void task(Caller who, String due) {
        Map<String, String> fields = house.toDo(who);
        fields.put("due", due);
        house.record(heron, fields);
    }

    @Test
    void datesAndTasksAreCountedByWhen() {
        task(house.mira, "2024-08-01");
        task(house.mira, "2024-08-04");
        task(house.mira, "2024-08-11");
        task(house.mira, "2024-08-12");
        task(house.mira, "2024-09-03");
        task(house.mira, "2024-09-04");

        DueSoon soon = soon(house.mira);

        assertThat(soon.today()).as("with the late one").isEqualTo(new Due(0, 2));
        assertThat(soon.week()).isEqualTo(new Due(0, 3));
        assertThat(soon.month()).isEqualTo(new Due(1, 5));
        assertThat(soon.unread()).isFalse();
        assertThat(soon.isNothing()).isFalse();
    }

    /** As in a calendar: who reads the number learns nothing of how many people there are. */
    @Test
    void twoPeopleWhoLoseSomethingOnADayAreOneDate() {
        OpaqueId sister = house.begin("Heron’s sister");
        house.moved(sister, "2024-03-01");

        assertThat(soon(house.mira).month()).isEqualTo(new Due(1, 0));
    }

    @Test
    void whatIsNotOnesOwnIsNotCounted() {
        task(house.mira, "2024-08-04");
        Caller luan = house.house.house.luan();

        for (Caller other : new Caller[] {luan, house.house.house.drita(), house.house.house.tarek()}) {
            assertThat(soon(other)).isEqualTo(new DueSoon(NOTHING, NOTHING, NOTHING, false));
            assertThat(soon(other).isNothing()).isTrue();
        }
        house.entrust(heron, luan, false);
        assertThat(soon(luan).month()).isEqualTo(new Due(1, 0));
    }

    @Test
    void whoIsExcludedIsToldNoMore() {
        Caller luan = house.house.house.luan();
        house.entrust(heron, luan, false);
        house.house.house.cases().change(house.house.house.drita(), heron, new Action("case.team"), open -> {
            open.people().exclude(luan.account().id());
            return true;
        });

        assertThat(soon(luan).isNothing()).isTrue();
    }
}
