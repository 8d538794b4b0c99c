package org.besa.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.calendar.Period;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.rules.RulePack;
import org.besa.continuity.source.CaseFileReader;
import org.besa.continuity.source.LoadedCase;
import org.besa.continuity.source.RulePackLibrary;
import org.besa.continuity.source.SourceFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Bars of drawings are what the engine answers, and lie where their days are. */
@Tag("docs")
class DrawingTruthTest {
    private static final double HALF_A_PIXEL = 0.5;

    private final Repository repository = Repository.here();
    private final RulePackLibrary library = new RulePackLibrary(repository.root());

    static List<Path> timelines() {
        return Repository.here().drawings().stream()
                .filter(file -> !Drawing.of(file).timelines().isEmpty())
                .toList();
    }

    @Test
    void mostDrawingsShowACase() {
        assertThat(timelines()).hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("timelines")
    void barsAreTheAnswerOfTheEngine(Path file) {
        for (Element timeline : Drawing.of(file).timelines()) {
            List<Element> bars = bars(timeline);
            LocalDate first = day(bars.getFirst(), "data-from");
            LocalDate last = day(bars.getLast(), "data-through");
            Coverage coverage = answer(timeline, last);

            assertThat(drawn(bars))
                    .as(timeline.getAttribute("data-case") + " as of " + timeline.getAttribute("data-as-of"))
                    .isEqualTo(answered(timeline, coverage, first, last));
        }
    }

    @ParameterizedTest
    @MethodSource("timelines")
    void barsLieWhereTheirDaysAre(Path file) {
        Drawing drawing = Drawing.of(file);
        LocalDate first = day(drawing.root(), "data-first-day");
        double left = number(drawing.root(), "data-left");
        double width = number(drawing.root(), "data-day-width");
        for (Element timeline : drawing.timelines()) {
            for (Element bar : bars(timeline)) {
                LocalDate from = day(bar, "data-from");
                long days = ChronoUnit.DAYS.between(from, day(bar, "data-through")) + 1;

                assertThat(number(bar, "x"))
                        .isCloseTo(left + width * ChronoUnit.DAYS.between(first, from), within(HALF_A_PIXEL));
                assertThat(number(bar, "width")).isCloseTo(width * days, within(HALF_A_PIXEL));
            }
        }
    }

    @Test
    void countedDaysAreThoseOfTheCalendar() {
        Drawing drawing = Drawing.of(repository.root().resolve("docs/img/counting.svg"));
        WorkingCalendar weekend = new WorkingCalendar(
                "weekend",
                "Saturday and Sunday",
                "",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Map.of());
        List<Element> rows = drawing.elements().stream()
                .filter(element -> element.hasAttribute("data-event"))
                .toList();

        assertThat(rows).hasSize(3).allSatisfy(row -> {
            PeriodUnit unit = row.hasAttribute("data-days") ? PeriodUnit.DAYS : PeriodUnit.WORKING_DAYS;
            Period period = new Period(unit, (int) number(row, "data-" + unit.code()));
            Counting counting = Counting.valueOf(row.getAttribute("data-count").toUpperCase(Locale.ROOT));
            LocalDate last = period.lastDay(day(row, "data-event"), counting, weekend);

            assertThat(last).isEqualTo(day(row, "data-last"));
            if (row.hasAttribute("data-rolled")) {
                assertThat(weekend.roll(last)).isEqualTo(day(row, "data-rolled"));
            }
        });
    }

    /** What a day shows: the class of its bar, with {@code ~} where it waits for a fact. */
    private static Map<LocalDate, String> drawn(List<Element> bars) {
        Map<LocalDate, String> days = new TreeMap<>();
        for (Element bar : bars) {
            String shown = bar.getAttribute("class") + (bar.hasAttribute("data-waits") ? " ~" : "");
            day(bar, "data-from")
                    .datesUntil(day(bar, "data-through").plusDays(1))
                    .forEach(day -> days.put(day, shown));
        }
        return days;
    }

    private static Map<LocalDate, String> answered(
            Element timeline, Coverage coverage, LocalDate first, LocalDate last) {
        String provision = timeline.getAttribute("data-provision");
        Map<LocalDate, String> days = new TreeMap<>();
        for (Span span : spans(timeline, coverage)) {
            boolean owed =
                    span.owedBy().stream().anyMatch(owing -> owing.provision().equals(provision));
            span.from().datesUntil(span.through().plusDays(1)).forEach(day -> {
                if (provision.isEmpty()) {
                    days.put(day, sign(span));
                } else if (owed) {
                    days.put(day, "owed");
                }
            });
        }
        days.keySet().removeIf(day -> provision.isEmpty() && (day.isBefore(first) || day.isAfter(last)));
        return days;
    }

    private static String sign(Span span) {
        boolean waits = !span.contingentOn().isEmpty();
        if (span.cover() == Cover.UNMET && waits) {
            return "open ~";
        }
        return span.cover().name().toLowerCase(Locale.ROOT) + (waits ? " ~" : "");
    }

    private static List<Span> spans(Element timeline, Coverage coverage) {
        return coverage.needs().stream()
                .filter(need -> need.need().code().equals(timeline.getAttribute("data-need")))
                .flatMap(need -> need.spans().stream())
                .toList();
    }

    private Coverage answer(Element timeline, LocalDate last) {
        Path docs = repository.root().resolve("docs");
        RulePack drawings = library.loadFile(docs.resolve("examples/continuity/pack.yaml"));
        LoadedCase read = new CaseFileReader(library)
                .read(SourceFile.at(docs.resolve(timeline.getAttribute("data-case"))), List.of());
        List<RulePack> packs = read.packs().isEmpty() ? List.of(drawings) : read.packs();
        LocalDate asOf = day(timeline, "data-as-of");
        int horizon = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(asOf, last)));
        return new ContinuityEngine(packs, read.vocabulary(), null)
                .assess(read.file(), new Moment(asOf, asOf, horizon));
    }

    private static List<Element> bars(Element timeline) {
        List<Element> bars = new ArrayList<>(Drawing.below(timeline));
        bars.removeIf(element -> !element.hasAttribute("data-from"));
        return bars;
    }

    private static LocalDate day(Element element, String attribute) {
        return LocalDate.parse(element.getAttribute(attribute));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
