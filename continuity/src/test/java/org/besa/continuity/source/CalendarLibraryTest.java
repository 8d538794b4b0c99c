package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which calendars a pack may name. */
class CalendarLibraryTest {
    @TempDir
    private Path folder;

    @Test
    void aPackFindsTheCalendarsBesideItsFolderAndTheShippedOnes() throws IOException {
        CalendarLibrary shipped = new CalendarLibrary(calendar("rulepacks/calendars", "xa", "First Day"));
        calendar("mine/calendars", "xb", "Second Day");

        CalendarLibrary beside = shipped.beside(folder.resolve("mine/pack-of-mine/pack.yaml"));

        assertThat(beside.ids()).containsExactly("xa", "xb");
        assertThat(beside.load("xb").holidays()).containsValue("Second Day");
        assertThat(beside.load("xa")).isEqualTo(shipped.load("xa"));
    }

    @Test
    void theCalendarBesideThePackIsNearer() throws IOException {
        CalendarLibrary shipped = new CalendarLibrary(calendar("rulepacks/calendars", "xa", "First Day"));
        calendar("mine/calendars", "xa", "Second Day");

        assertThat(shipped.beside(folder.resolve("mine/pack-of-mine/pack.yaml"))
                        .load("xa")
                        .holidays())
                .containsValue("Second Day");
    }

    @Test
    void besideAShippedPackLieTheShippedCalendars() throws IOException {
        CalendarLibrary shipped = new CalendarLibrary(calendar("rulepacks/calendars", "xa", "First Day"));

        assertThat(shipped.beside(folder.resolve("rulepacks/a-pack/pack.yaml"))).isSameAs(shipped);
    }

    private Path calendar(String in, String id, String holiday) throws IOException {
        Path calendars = Files.createDirectories(folder.resolve(in));
        Files.writeString(calendars.resolve(id + ".yaml"), """
                calendar: %s
                title: { en: "Invented", sq: "I shpikur", fa: "ساختگی" }
                cite: { instrument: "Invented", locator: "1", uri: "https://example.org/", status: draft, review-by: 2030-01-01 }
                covers: { from: 2025-01-01, through: 2025-12-31 }
                rest: [sunday]
                holidays:
                  - { on: 2025-01-01, name: "%s" }
                """.formatted(id, holiday));
        return calendars;
    }
}
