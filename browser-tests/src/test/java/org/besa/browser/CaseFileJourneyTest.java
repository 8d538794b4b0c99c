package org.besa.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A whole case file, typed into the forms without a mouse: its page tells run by run what {@code besa coverage} tells of the file. */
@Tag("browser")
@ExtendWith(InHouse.class)
class CaseFileJourneyTest {
    private static final String EXAMPLE = "docs/examples/move-on.yaml";
    /** On this day the example is looked at; a demonstration has today alone, so that the example moves there. */
    private static final LocalDate ITS_DAY = LocalDate.of(2024, 10, 8);
    /** As far as the page looks ahead. */
    private static final int AHEAD_DAYS = 280;

    private static final Map<String, String> COVERS = Map.of(
            "SECURED", "secured",
            "DISCRETIONARY", "kind, not owed",
            "UNCONFIRMED", "not confirmed",
            "WITHHELD", "withheld",
            "UNMET", "unmet");

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern ENTRY = Pattern.compile("(?m)^ +- \\{ (.*) }$");
    private static final Pattern PART = Pattern.compile("([a-z-]+): (?:\"([^\"]*)\"|([^,]+))");
    private static final Pattern PACKS = Pattern.compile("(?m)^packs: \\[(.*)]$");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern DAY = Pattern.compile(Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.joining("|", "\\b\\d{1,2} (?:", ") \\d{4}\\b")));

    @TempDir
    private Path folder;

    @Test
    void aCaseFileThatIsTypedIsAnsweredAsOnTheCommandLine(House house) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String file = moved(Files.readString(house.home().resolve(EXAMPLE)), ChronoUnit.DAYS.between(ITS_DAY, today));
        Visit visit = house.visit("tarek", Look.usual());
        Typist typist = new Typist(visit);

        visit.go("/cases/new");
        typist.type("#name", "Bittern");
        typist.enter("main .button.main");
        String at = visit.at().replaceAll("\\?.*", "");
        visit.go(at + "/rules");
        for (String pack : found(PACKS, file).getFirst().group(1).split(", ", -1)) {
            typist.reach("input[name='packs'][value='" + pack + "']");
            typist.press("Space");
        }
        typist.enter("main .button.main");
        List<Map<String, String>> entries =
                found(ENTRY, file).stream().map(line -> parts(line.group(1))).toList();
        assertThat(entries).hasSize(9);
        for (Map<String, String> entry : entries) {
            record(visit, typist, at, entry);
        }
        assertThat(typist.unseen()).as("places without a visible focus").isEmpty();

        JsonObject told = new CommandLine(house.home())
                .coverage(Files.writeString(folder.resolve("case.yaml"), file), today, AHEAD_DAYS, agreements(visit));
        visit.go(at + "/coverage");
        assertThat(runsOn(visit)).isEqualTo(runsOf(told, today));
        assertThat(gapsOn(visit)).isNotEmpty().containsExactlyInAnyOrderElementsOf(gapsOf(told, today));
        assertThat(days(visit.find("#deadlines h3"))).containsExactlyInAnyOrderElementsOf(deadlinesOf(told));
    }

    /** The rules of all agreements that the organisation recorded, for they count in every case: as files, which whoever asks the command line takes along. */
    private List<Path> agreements(Visit visit) {
        visit.go("/agreements");
        List<String> all = visit.find("#agreements li:not(details li) h3 a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(all).isNotEmpty();
        List<Path> packs = new ArrayList<>();
        for (String at : all) {
            visit.go(at);
            Path pack = folder.resolve(packs.size() + ".yaml");
            visit.page()
                    .waitForDownload(() -> visit.find("a[href$='/pack']").click())
                    .saveAs(pack);
            packs.add(pack);
        }
        return packs;
    }

    private static String moved(String file, long days) {
        return DATE.matcher(file)
                .replaceAll(date -> LocalDate.parse(date.group()).plusDays(days).toString());
    }

    private static List<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static Map<String, String> parts(String entry) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (MatchResult part : found(PART, entry)) {
            parts.put(part.group(1), part.group(2) == null ? part.group(3) : part.group(2));
        }
        return parts;
    }

    private static void record(Visit visit, Typist typist, String at, Map<String, String> entry) {
        String sort = entry.containsKey("need")
                ? "assistance"
                : entry.keySet().iterator().next();
        visit.go("%s/facts/new/%s/%s".formatted(at, sort, entry.get(sort.equals("assistance") ? "need" : sort)));
        if (sort.equals("assistance")) {
            typist.choose("arrives", entry.containsKey("state") ? "nothing" : "arrives");
        } else if (!sort.equals("event")) {
            typist.choose("value", requireNonNull(entry.get(sort.equals("document") ? "state" : "value")));
        }
        for (String field : List.of("on", "provider", "payer", "from", "through", "confirmed")) {
            type(typist, field, entry);
        }
        for (String field : List.of("condition", "adequacy")) {
            if (entry.containsKey(field)) {
                typist.choose(field, entry.get(field));
            }
        }
        type(typist, "source", entry);
        typist.enter("main .button.main");
        assertThat(visit.at()).isEqualTo(at + "/facts?said=recorded");
    }

    private static void type(Typist typist, String field, Map<String, String> entry) {
        if (entry.containsKey(field)) {
            typist.type("#" + field, entry.get(field));
        }
    }

    /** Of each need, in its order, the runs of days with their cover: "[2026-11-22, 2026-12-19] secured". */
    private static List<List<String>> runsOn(Visit visit) {
        return visit.find("details.strip").all().stream()
                .map(strip -> strip.locator("li").all().stream()
                        .map(run -> days(run.locator("bdi").first()) + " "
                                + run.locator("strong").textContent())
                        .toList())
                .toList();
    }

    /** The same of the command line, as far as the page shows: three months before this one, and eight after. */
    private static List<List<String>> runsOf(JsonObject told, LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(3);
        LocalDate last = first.plusMonths(12).minusDays(1);
        return all(told, "needs")
                .map(need -> all(need, "spans")
                        .filter(span -> !day(span, "through").isBefore(first)
                                && !day(span, "from").isAfter(last))
                        .map(span -> run(day(span, "from"), day(span, "through")) + " "
                                + COVERS.get(span.get("cover").getAsString()))
                        .toList())
                .toList();
    }

    private static List<List<LocalDate>> gapsOn(Visit visit) {
        List<List<LocalDate>> gaps = new ArrayList<>();
        visit.find("#missing .version > p > bdi").all().forEach(gap -> gaps.add(days(gap)));
        visit.find("#missing-later details > p > bdi").all().forEach(gap -> gaps.add(days(gap)));
        return gaps;
    }

    /** Those that are not over. What lasts as long as the answer looks has no last day on the page. */
    private static List<List<LocalDate>> gapsOf(JsonObject told, LocalDate today) {
        return all(told, "gaps")
                .filter(gap -> !day(gap, "through").isBefore(today))
                .map(gap -> day(gap, "through").equals(day(told, "through"))
                        ? List.of(day(gap, "from"))
                        : run(day(gap, "from"), day(gap, "through")))
                .toList();
    }

    private static List<LocalDate> deadlinesOf(JsonObject told) {
        return all(told, "deadlines").map(deadline -> day(deadline, "lastDay")).toList();
    }

    private static List<LocalDate> run(LocalDate first, LocalDate last) {
        return Stream.of(first, last).distinct().toList();
    }

    private static Stream<JsonObject> all(JsonObject of, String key) {
        JsonArray all = of.getAsJsonArray(key);
        return all.asList().stream().map(JsonElement::getAsJsonObject);
    }

    private static LocalDate day(JsonObject of, String key) {
        return LocalDate.parse(of.get(key).getAsString());
    }

    private static List<LocalDate> days(Locator where) {
        return where.allTextContents().stream()
                .flatMap(text -> DAY.matcher(text).results())
                .map(day -> LocalDate.parse(day.group(), WRITTEN))
                .toList();
    }
}
