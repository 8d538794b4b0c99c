package org.besa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the engine must show on real law, through the command line as a user meets it: days, parties, gaps and deadlines. */
@Tag("packs")
class RealLawTest {
    private static final String SUPPORTED = """
            - { event: claim-made, on: 2024-01-10 }
            - { event: support-applied, on: 2024-01-12 }
            - { state: support-eligible, value: true, from: 2024-01-20 }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "decided on {0}: at least {1} days, through {2}")
    @CsvSource({
        "2022-12-12, 45, 2023-01-25, GB-MSG-RECOVERY, programme",
        "2022-12-13, 30, 2023-01-11, GB-MSG-RECOVERY, programme",
        "2023-02-14, 30, 2023-03-15, GB-NABA-61, national"
    })
    void theRecoveryPeriodIsWhatTheTextOfItsDaySays(
            LocalDate decided, int days, LocalDate through, String provision, String level) throws IOException {
        JsonNode answer = coverage("gb-modern-slavery", decided.plusDays(3), """
                - { event: reasonable-grounds-decision, on: %1$s }
                - { state: reasonable-grounds, value: positive, from: %1$s }
                """.formatted(decided));
        JsonNode span = spanOn(answer, "protection-from-removal", decided);
        assertThat(span.get("cover").asString()).isEqualTo("SECURED");
        assertThat(provisions(span)).contains(provision);
        assertThat(lastOwed(answer, "protection-from-removal")).isEqualTo(through);
        assertThat(decided.datesUntil(through.plusDays(1)).count())
                .as("the day of the decision counts")
                .isEqualTo(days);
        JsonNode after = spanOn(answer, "protection-from-removal", through.plusDays(1));
        assertThat(words(after.get("contingentOn"))).containsExactly("conclusive-grounds-decision");
        assertThat(after.get("owedBy")).isEmpty();
        assertThat(BesaRun.shipped(
                                "explain",
                                folder.resolve("case.yaml").toString(),
                                "--need",
                                "protection-from-removal",
                                "--on",
                                decided.toString(),
                                "--as-of",
                                decided.plusDays(3).toString(),
                                "--format",
                                "json")
                        .out())
                .contains("\"level\": \"" + level + "\"");
    }

    @ParameterizedTest(name = "{1}, told on {0}: owed through {2}")
    @CsvSource({
        "2024-10-01, single, 2024-10-28",
        "2024-12-09, single, 2025-02-02",
        "2025-09-01, single, 2025-09-28",
        "2025-09-01, family, 2025-10-26"
    })
    void supportGoesOnAfterAGrantForAsLongAsTheRuleOfThatDaySays(LocalDate told, String household, LocalDate last)
            throws IOException {
        JsonNode answer = coverage("gb-asylum-support", told, SUPPORTED + """
                - { state: household, value: %s, from: 2024-01-10 }
                - { event: status-granted, on: %s }
                """.formatted(household, told));
        assertThat(lastOwed(answer, "shelter")).isEqualTo(last);
    }

    @Test
    void theDaysBetweenSupportAndBenefitAreUnmetAndPredictedOnTheDayOfGrant() throws IOException {
        JsonNode answer = coverage("gb-asylum-support", LocalDate.of(2024, 10, 1), SUPPORTED + """
                - { event: status-granted, on: 2024-10-01 }
                - { event: benefit-claimed, on: 2024-10-01 }
                """);
        assertThat(gaps(answer, "subsistence")).containsExactly("2024-10-29 2024-11-04 UNMET legal");
        assertThat(answer.get("gaps"))
                .noneMatch(gap -> gap.get("cover").asString().equals("WITHHELD"));
        assertThat(words(
                        spanOn(answer, "subsistence", LocalDate.of(2024, 11, 5)).get("owedBy"), "dutyBearer"))
                .containsExactly("gb.dwp");
    }

    @ParameterizedTest(name = "known on {0}: the gap opens on {1}")
    @CsvSource({"2022-08-24, 2022-08-27", "2022-08-25, 2023-02-27"})
    void whatWasKnownDecidesWhenTheGapOpens(LocalDate known, LocalDate opens) throws IOException {
        String facts = """
                - { event: arrived, on: 2021-08-27 }
                - { state: nationality, value: AF }
                """;
        assertThat(gaps(coverage("al-temporary-protection", known, facts), "legal-status"))
                .singleElement()
                .asString()
                .startsWith(opens.toString());
        JsonNode later =
                coverage("al-temporary-protection", LocalDate.of(2022, 9, 1), facts, "--known-on", known.toString());
        assertThat(gaps(later, "legal-status"))
                .as("the first answer can still be had")
                .singleElement()
                .asString()
                .startsWith(opens.toString());
    }

    @ParameterizedTest(name = "with {0}: {1}")
    @CsvSource({
        "[example-agreement], WITHHELD, true, false",
        "[example-agreement-alleged], UNMET, true, true",
        "[], UNMET, false, false"
    })
    void theAgreementCountsForAsMuchAsIsInHandOfIt(String packs, String cover, boolean contested, boolean alleged)
            throws IOException {
        JsonNode answer = answer("""
                case: three-ways
                packs: %s
                facts:
                  - { event: transferred, on: 2025-01-10 }
                assistance:
                  - { need: shelter, provider: xa.host-organisation, from: 2025-01-10, through: 2025-03-31, confirmed: 2025-03-31 }
                  - { need: shelter, state: none, provider: xa.host-organisation, from: 2025-04-01 }
                statements:
                  - { speaker: xa.asylum-office, on: 2025-04-05, about: { duty-bearer: xa.host-organisation, need: shelter }, says: ascribes-to, directness: minutes }
                  - { speaker: xa.host-organisation, on: 2025-04-10, about: { duty-bearer: xa.host-organisation, need: shelter }, says: denies, directness: direct }
                """.formatted(packs), LocalDate.of(2025, 4, 20));
        JsonNode span = spanOn(answer, "shelter", LocalDate.of(2025, 4, 12));
        assertThat(span.get("cover").asString()).isEqualTo(cover);
        assertThat(span.get("contested").asBoolean()).isEqualTo(contested);
        assertThat(span.get("alleged").asBoolean()).isEqualTo(alleged);
        JsonNode gap = answer.get("gaps")
                .valueStream()
                .filter(each -> each.get("need").asString().equals("shelter"))
                .filter(each -> each.get("from").asString().equals("2025-04-01"))
                .findFirst()
                .orElseThrow();
        if (contested) {
            assertThat(gap.get("reason").asString()).contains("2025-04-05", "2025-04-10", "denied", "ascribed");
        }
    }

    @Test
    void afterARefusalSupportWaitsForTheAppealUntilItsWindowCloses() throws IOException {
        String facts = SUPPORTED + """
                - { state: household, value: single, from: 2024-01-10 }
                - { event: claim-refused, on: 2025-03-03 }
                """;
        JsonNode open = coverage("gb-asylum-support", LocalDate.of(2025, 3, 5), facts);
        assertThat(lastOwed(open, "shelter")).isEqualTo(LocalDate.of(2025, 3, 23));
        assertThat(words(spanOn(open, "shelter", LocalDate.of(2025, 3, 24)).get("contingentOn")))
                .contains("appeal-lodged");
        assertThat(gaps(open, "shelter")).isEmpty();
        assertThat(open.get("deadlines")).anySatisfy(deadline -> {
            assertThat(deadline.get("act").asString()).isEqualTo("appeal");
            assertThat(deadline.get("opens").asString()).isEqualTo("2025-03-03");
            assertThat(deadline.get("lastDay").asString()).isEqualTo("2025-03-17");
            assertThat(deadline.get("consequence").asString()).contains("support ends");
        });

        JsonNode closed = coverage("gb-asylum-support", LocalDate.of(2025, 3, 18), facts);
        assertThat(gaps(closed, "shelter")).singleElement().asString().startsWith("2025-03-24");

        JsonNode appealed = coverage(
                "gb-asylum-support", LocalDate.of(2025, 3, 18), facts + "- { event: appeal-lodged, on: 2025-03-14 }\n");
        assertThat(words(spanOn(appealed, "shelter", LocalDate.of(2025, 6, 1)).get("contingentOn")))
                .contains("appeal-decided");
        assertThat(gaps(appealed, "shelter")).isEmpty();
        assertThat(appealed.get("deadlines")).isEmpty();
    }

    /** Who means to appeal next week has not appealed. */
    @Test
    void anAppealThatIsStillToComeMeetsNoDeadline() throws IOException {
        JsonNode meant = coverage("gb-asylum-support", LocalDate.of(2025, 3, 5), SUPPORTED + """
                - { state: household, value: single, from: 2024-01-10 }
                - { event: claim-refused, on: 2025-03-03 }
                - { event: appeal-lodged, on: 2025-03-14, recorded: 2025-03-05 }
                """);
        assertThat(meant.get("deadlines"))
                .singleElement()
                .satisfies(deadline ->
                        assertThat(deadline.get("lastDay").asString()).isEqualTo("2025-03-17"));
    }

    @Test
    void aStatesSixMonthsAreAnObligationThatIsBreachedTheDayAfter() throws IOException {
        String facts = """
                - { event: claim-made, on: 2026-08-03 }
                - { event: claim-registered, on: 2026-08-06 }
                - { event: claim-lodged, on: 2026-08-31 }
                """;
        // 31 August + 6 months clips to 28 February 2027, a Sunday, and rolls to Monday (art. 73(b), (c)).
        assertThat(decision(coverage("eu-procedure-2024", LocalDate.of(2027, 3, 1), facts)))
                .containsExactly("2027-03-01 false");
        assertThat(decision(coverage("eu-procedure-2024", LocalDate.of(2027, 3, 2), facts)))
                .containsExactly("2027-03-01 true");
    }

    @Test
    void aRoughDateGivesContingentDaysAndTheEarlierWarning() throws IOException {
        JsonNode answer = coverage("al-temporary-protection", LocalDate.of(2022, 8, 1), """
                - { event: arrived, on: 2021-09 }
                - { state: nationality, value: AF }
                """);
        JsonNode span = spanOn(answer, "legal-status", LocalDate.of(2022, 9, 15));
        assertThat(words(span.get("contingentOn"))).containsExactly("arrived");
        assertThat(span.get("earliestEnd").asString()).isEqualTo("2022-08-31");
        assertThat(gaps(answer, "legal-status")).singleElement().asString().startsWith("2022-09-30");
    }

    @Test
    void aNearlyEmptyFileGivesQuestionsAndNoRedWall() throws IOException {
        JsonNode answer = answer("""
                case: nearly-empty
                packs: [gb-asylum-support, gb-modern-slavery, eu-reception-2024, int-refugee-convention]
                facts:
                  - { event: arrived, on: 2026-10-01 }
                """, LocalDate.of(2026, 11, 1));
        assertThat(answer.get("gaps")).isEmpty();
        assertThat(words(answer.get("unknown"), "fact")).contains("claim-made", "assistance");
        assertThat(words(answer.get("notAssessed"))).contains("family-contact");
        assertThat(answer.get("needs")
                        .valueStream()
                        .map(need -> need.get("need").asString()))
                .doesNotContain("family-contact");
    }

    @Test
    void aPaperThatNobodyLookedAtForAYearIsNamedAndShortensNothing() throws IOException {
        Path pack = Files.writeString(folder.resolve("pack.yaml"), """
                pack: xa-paper
                title: { en: a, sq: b, fa: c }
                territory: XA
                licence: none needed
                parties: { xa.office: { en: the office, sq: b, fa: c } }
                provisions:
                  - id: XA-1
                    needs: [shelter]
                    duty-bearer: xa.office
                    level: national
                    modality: duty
                    proof: text
                    enforce: { by: person }
                    in-force: 2020-01-01
                    cite: { instrument: Act, locator: s.1, uri: "https://example.org/1", status: draft, review-by: 2027-01-01 }
                    plain: { en: a, sq: b, fa: c }
                    when: { document: registration-certificate, is: held }
                    from: { event: arrived }
                """);
        JsonNode answer = answer("""
                case: c
                packs: []
                facts:
                  - { event: arrived, on: 2024-01-10 }
                documents:
                  - { document: registration-certificate, state: held, from: 2024-01-10 }
                """, LocalDate.of(2024, 6, 1), "--pack", pack.toString());
        JsonNode fresh = spanOn(answer, "shelter", LocalDate.of(2025, 1, 10));
        JsonNode stale = spanOn(answer, "shelter", LocalDate.of(2025, 1, 11));
        assertThat(words(fresh.get("contingentOn"))).isEmpty();
        assertThat(words(stale.get("contingentOn"))).containsExactly("registration-certificate");
        assertThat(stale.get("cover")).isEqualTo(fresh.get("cover"));
        assertThat(stale.get("owedBy")).isEqualTo(fresh.get("owedBy"));
    }

    private JsonNode coverage(String pack, LocalDate asOf, String facts, String... more) throws IOException {
        return answer("case: c\npacks: [" + pack + "]\nfacts:\n" + facts, asOf, more);
    }

    private JsonNode answer(String file, LocalDate asOf, String... more) throws IOException {
        Path written = Files.writeString(folder.resolve("case.yaml"), file);
        List<String> arguments = new ArrayList<>(
                List.of("coverage", written.toString(), "--as-of", asOf.toString(), "--format", "json"));
        arguments.addAll(List.of(more));
        BesaRun run = BesaRun.shipped(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return new JsonMapper().readTree(run.out());
    }

    private static Stream<JsonNode> spans(JsonNode answer, String need) {
        return answer.get("needs")
                .valueStream()
                .filter(each -> each.get("need").asString().equals(need))
                .flatMap(each -> each.get("spans").valueStream());
    }

    private static JsonNode spanOn(JsonNode answer, String need, LocalDate day) {
        return spans(answer, need)
                .filter(span ->
                        !day(span, "from").isAfter(day) && !day(span, "through").isBefore(day))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate lastOwed(JsonNode answer, String need) {
        return spans(answer, need)
                .filter(span -> !span.get("owedBy").isEmpty())
                .map(span -> day(span, "through"))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static List<String> gaps(JsonNode answer, String need) {
        return answer.get("gaps")
                .valueStream()
                .filter(gap -> gap.get("need").asString().equals(need))
                .map(gap -> Stream.of("from", "through", "cover", "kind")
                        .map(key -> gap.get(key).asString())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> decision(JsonNode answer) {
        return answer.get("obligations")
                .valueStream()
                .filter(duty -> duty.get("provision").asString().equals("EU-APR-35-4"))
                .map(duty ->
                        duty.get("due").asString() + " " + duty.get("breached").asBoolean())
                .toList();
    }

    private static List<String> provisions(JsonNode span) {
        return words(span.get("owedBy"), "provision");
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> words(JsonNode list, String key) {
        return list.valueStream().map(each -> each.get(key).asString()).toList();
    }

    private static LocalDate day(JsonNode node, String key) {
        return LocalDate.parse(node.get(key).asString());
    }
}
