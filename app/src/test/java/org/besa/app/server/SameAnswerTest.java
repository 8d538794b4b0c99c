package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.Lawbook;
import org.besa.app.coverage.OpenCoverage;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.source.CaseFileReader;
import org.besa.continuity.source.LoadedCase;
import org.besa.continuity.source.RulePackLibrary;
import org.besa.continuity.source.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who types a case file into the forms, each fact on the day on which the file says that it was recorded, is told what {@code besa coverage} tells of the file: on each
 * of the days that are named here, and on each as it was known on each of those before.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswerTest {
    private static final Path HOME = Path.of(System.getProperty("besa.home", ".."));
    private static final Path CASES = HOME.resolve("app/src/test/resources/cases");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern DAY = Pattern.compile(Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.joining("|", "\\b\\d{1,2} (?:", ") \\d{4}\\b")));

    private final ServerUnderTest server = ServerUnderTest.running();
    private final Office office = new Office(server);
    private final OpenCoverage room = new OpenCoverage(server.part(FactBook.class), server.part(Lawbook.class));

    @AfterEach
    void goOn() {
        server.clock().goOn();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "recovery-period, 2023-02-07 2023-02-14 2023-02-20 2023-03-16 2023-06-01",
        "move-on, 2024-03-05 2024-03-20 2024-09-30 2024-10-01 2024-10-08 2024-11-05",
        "refusal, 2024-06-17 2025-03-05 2025-03-06 2025-03-10 2025-03-21 2025-04-15",
        "rough-date, 2021-08-15 2022-07-01 2022-08-15 2022-09-15",
        "first-meeting, 2024-04-22 2024-05-06",
        "agreement-denied, 2024-03-01 2024-06-21 2024-07-15",
        "continuity/recovery, 2023-02-14 2023-03-15 2023-03-16",
        "continuity/recovery-early, 2023-02-20 2023-03-01 2023-03-16",
        "continuity/recovery-late, 2023-03-16 2023-04-20 2023-04-21",
        "continuity/due-from, 2024-06-03 2024-10-01 2024-11-01 2024-11-05",
        "continuity/known-on, 2021-08-27 2022-08-24 2022-08-25 2022-08-27 2023-02-27",
    })
    void examplesAreAnsweredAsOnTheCommandLine(String example, String days) throws IOException {
        compare(Files.readString(HOME.resolve("docs/examples").resolve(example + ".yaml")), days);
    }

    @Test
    void whatWasLearnedLateOrCorrectedIsAnsweredAsOnTheCommandLine() throws IOException {
        compare(
                Files.readString(CASES.resolve("learned-late.yaml")),
                "2024-04-01 2024-04-02 2024-05-03 2024-06-02 2024-06-03 2024-07-15 2024-08-01 2024-09-10 2024-11-11"
                        + " 2024-11-12 2024-11-20 2025-01-10");
    }

    /** The day of the decision chooses among guidance before, guidance after, and the statute. */
    @ParameterizedTest
    @ValueSource(strings = {"2022-12-12", "2022-12-13", "2023-02-14"})
    void theRecoveryPeriodOfEachTextIsTheSame(LocalDate decided) {
        compare("""
                case: recovery
                packs: [gb-modern-slavery]
                facts:
                  - { event: reasonable-grounds-decision, on: %1$s }
                  - { state: reasonable-grounds, value: positive, from: %1$s }
                """.formatted(decided), decided + " " + decided.plusDays(3) + " " + decided.plusDays(50));
    }

    @ParameterizedTest(name = "{1}, told on {0}")
    @CsvSource({"2024-10-01, single", "2024-12-09, single", "2025-09-01, single", "2025-09-01, family"})
    void moveOnByEachRuleIsTheSame(LocalDate told, String household) {
        compare("""
                case: move-on
                packs: [gb-asylum-support]
                facts:
                  - { event: claim-made, on: 2024-01-10 }
                  - { event: support-applied, on: 2024-01-12 }
                  - { state: support-eligible, value: true, from: 2024-01-20 }
                  - { state: household, value: %2$s, from: 2024-01-10 }
                  - { event: status-granted, on: %1$s }
                  - { event: benefit-claimed, on: %1$s }
                """.formatted(told, household), told.minusDays(1) + " " + told + " " + told.plusDays(30));
    }

    /** Without the statements, see above. */
    @ParameterizedTest
    @ValueSource(strings = {"[example-agreement]", "[example-agreement-alleged]", "[]"})
    void theAgreementThreeWaysIsTheSame(String packs) {
        compare("""
                case: three-ways
                packs: %s
                facts:
                  - { event: transferred, on: 2025-01-10 }
                assistance:
                  - { need: shelter, provider: xa.host-organisation, from: 2025-01-10, through: 2025-03-31, confirmed: 2025-03-31 }
                  - { need: shelter, state: none, provider: xa.host-organisation, from: 2025-04-01 }
                """.formatted(packs), "2025-01-10 2025-03-31 2025-04-20");
    }

    @Test
    void theAppealIsTheSameWhileItsWindowIsOpenAndWhenItWasBrought() {
        compare("""
                case: appeal
                packs: [gb-asylum-support]
                facts:
                  - { event: claim-made, on: 2024-01-10 }
                  - { event: support-applied, on: 2024-01-12 }
                  - { state: support-eligible, value: true, from: 2024-01-20 }
                  - { state: household, value: single, from: 2024-01-10 }
                  - { event: claim-refused, on: 2025-03-03 }
                  - { event: appeal-lodged, on: 2025-03-14, recorded: 2025-03-28 }
                """, "2025-03-05 2025-03-17 2025-03-18 2025-03-27 2025-03-28 2025-06-01");
    }

    private void compare(String text, String days) {
        LoadedCase read =
                new CaseFileReader(new RulePackLibrary(HOME)).read(SourceFile.of("case.yaml", text), List.of());
        CaseFile file = read.file();
        ContinuityEngine commandLine = new ContinuityEngine(read.packs(), read.vocabulary(), read.calendar());
        NavigableMap<LocalDate, List<Entry>> waiting = byDay(file);
        server.clock().turnTo(waiting.firstKey());
        CaseAtForms typed = CaseAtForms.open(server, office.mira, file.packs());

        List<LocalDate> all = Stream.of(days.split(" ")).map(LocalDate::parse).toList();
        for (LocalDate today : all) {
            while (!waiting.isEmpty() && !waiting.firstKey().isAfter(today)) {
                server.clock().turnTo(waiting.firstKey());
                waiting.pollFirstEntry().getValue().forEach(typed::enter);
            }
            server.clock().turnTo(today);
            for (LocalDate known : all.subList(0, all.indexOf(today) + 1)) {
                Coverage expected = commandLine.assess(file, new Moment(today, known, OpenCoverage.AHEAD_DAYS));
                assertThat(room.of(office.mira, typed.id(), today, known))
                        .as("on %s, as known on %s", today, known)
                        .usingRecursiveComparison()
                        .ignoringFields("caseId")
                        // The application names entries itself, and corrects in place.
                        .ignoringFieldsMatchingRegexes(".*origin\\.(id|supersedes)")
                        .isEqualTo(expected);
                assertThat(daysOn(typed.coverage(known)))
                        .as("the page of %s, as known on %s", today, known)
                        .containsAll(daysOf(expected));
            }
        }
        assertThat(waiting)
                .as("never typed, since they were recorded after the last day")
                .isEmpty();
    }

    /** Entries by the day on which they were recorded. What always was so has none in a file, and is typed with the first of the others. */
    private static NavigableMap<LocalDate, List<Entry>> byDay(CaseFile file) {
        NavigableMap<LocalDate, List<Entry>> days = new TreeMap<>();
        file.entries()
                .forEach(entry -> days.computeIfAbsent(entry.origin().recorded(), day -> new ArrayList<>())
                        .add(entry));
        List<Entry> always = days.remove(EpochDays.EARLIEST);
        if (always != null) {
            days.firstEntry().getValue().addAll(always);
        }
        return days;
    }

    private static Set<LocalDate> daysOn(String page) {
        return DAY.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(day -> LocalDate.parse(day, WRITTEN))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** On which runs of days begin and end, as far as twelve months show them; gaps that are not over; last days of whoever must do something. */
    private static Set<LocalDate> daysOf(Coverage coverage) {
        LocalDate first = coverage.asOf().withDayOfMonth(1).minusMonths(3);
        LocalDate last = first.plusMonths(12).minusDays(1);
        Set<LocalDate> days = new TreeSet<>();
        coverage.needs().stream()
                .flatMap(need -> need.spans().stream())
                .filter(span -> !span.through().isBefore(first) && !span.from().isAfter(last))
                .forEach((Span span) -> days.addAll(List.of(span.from(), span.through())));
        coverage.gaps().stream()
                .filter(gap -> !gap.through().isBefore(coverage.asOf()))
                .forEach((Gap gap) -> days.addAll(List.of(gap.from(), gap.through())));
        coverage.deadlines().forEach(deadline -> days.add(deadline.lastDay()));
        coverage.obligations().stream().filter(duty -> duty.doneOn() == null).forEach(duty -> days.add(duty.due()));
        return days;
    }
}
