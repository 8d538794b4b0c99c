package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.app.face.Language;
import org.besa.app.face.TestPages;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.CitationStatus;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Which;
import org.besa.continuity.source.RulePackLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The grammar of rules and the shipped codes can be said in every language. */
class RuleSentencesTest {
    private final Lawbook law =
            new CoverageRoom().lawbook(new RulePackLibrary(Path.of(System.getProperty("besa.home", ".."))));

    private static final DayExpression CLAIM = new DayExpression.OfEvent("claim-made", Which.NEXT);
    private static final PeriodRule MONTHS = new PeriodRule(PeriodUnit.MONTHS, new Amount.Fixed(BigDecimal.valueOf(6)));

    private FactWords words(Language language) {
        return new FactWords(
                law,
                TestPages.of("cases", "coverage")
                        .frame(language, "/", "the-form-key")
                        .words());
    }

    private RuleSentences sentences(Language language) {
        return new RuleSentences(words(language), Map.of("fee", BigDecimal.TWO));
    }

    @ParameterizedTest
    @EnumSource
    void everyShippedCodeHasAName(Language language) {
        FactWords words = words(language);
        Vocabulary codes = law.shippedCodes();
        Stream.of(codes.events(), codes.states(), codes.quantities(), codes.documents())
                .flatMap(each -> each.keySet().stream())
                .forEach(code ->
                        assertThat(words.name(code)).as(code).isNotBlank().doesNotContain(words.question(code)));
    }

    @ParameterizedTest
    @EnumSource
    void everyShippedRuleCanBeSaid(Language language) {
        RuleSentences sentences = sentences(language);
        for (Provision rule :
                law.all().stream().flatMap(pack -> pack.provisions().stream()).toList()) {
            List<String> said = new ArrayList<>();
            said.add(sentences.guard(rule.conditions().when()));
            rule.conditions().unless().forEach(exception -> said.add(sentences.guard(exception.when())));
            Stream.of(rule.from(), rule.dueFrom(), rule.until())
                    .filter(Objects::nonNull)
                    .forEach(day -> said.add(sentences.day(day)));
            assertThat(said).as(rule.id()).allSatisfy(text -> assertThat(text).isNotBlank());
        }
    }

    @Test
    void dayExpressionsSayHowTheyCount() {
        RuleSentences english = sentences(Language.EN);

        assertThat(english.day(new DayExpression.Plus(CLAIM, MONTHS, Counting.INCLUDED)))
                .isEqualTo("6 months beginning with: the asylum claim");
        assertThat(english.day(new DayExpression.Plus(CLAIM, MONTHS, Counting.EXCLUDED)))
                .isEqualTo("6 months after: the asylum claim");
        assertThat(english.day(new DayExpression.Rolled(
                        new DayExpression.DayAfter(new DayExpression.OfEvent("claim-made", Which.LAST)))))
                .isEqualTo("the day after: the last of: the asylum claim, or the next working day");
        assertThat(english.day(
                        new DayExpression.EarlierOf(List.of(CLAIM, new DayExpression.On(LocalDate.of(2024, 3, 1))))))
                .isEqualTo("the earlier of: the asylum claim and 1 March 2024 (11 Esfand 1402)");
        assertThat(english.day(new DayExpression.Minus(CLAIM, MONTHS))).isEqualTo("6 months before: the asylum claim");
        assertThat(english.day(new DayExpression.Deemed(CLAIM, CLAIM, MONTHS, Counting.EXCLUDED)))
                .isEqualTo("the asylum claim; as long as that is not recorded, 6 months after: the asylum claim");
        assertThat(english.day(new DayExpression.IfWithin(
                        "appeal-lodged", CLAIM, CLAIM, CLAIM, new DayExpression.LaterOf(List.of(CLAIM, CLAIM)))))
                .contains("if this comes from the asylum claim through the asylum claim: the appeal")
                .endsWith("otherwise the later of: the asylum claim and the asylum claim");
    }

    @Test
    void guardsSayWhatTheyAsk() {
        RuleSentences english = sentences(Language.EN);
        Guard relation = new Guard.StateIs("relation-to-organisation", Set.of("outside", "inside"), CLAIM);

        assertThat(english.guard(relation))
                .isEqualTo("relation to the organisation: inside or outside (on this day: the asylum claim)");
        assertThat(english.guard(new Guard.Not(
                        new Guard.DocumentIs("passport", Set.of(DocumentState.WITHHELD, DocumentState.LOST), null))))
                .isEqualTo("not: passport: kept back or lost");
        assertThat(english.guard(new Guard.QuantityWithin(
                        "household-size", new Amount.OfParameter("fee"), new Amount.Fixed(BigDecimal.TEN), null)))
                .isEqualTo("people in the household: at least 2, at most 10");
        assertThat(english.guard(new Guard.Age(null, 18, null))).isEqualTo("age: under 18");
        assertThat(english.guard(new Guard.AnyOf(
                        List.of(new Guard.Happened("detained"), new Guard.AllOf(List.of(new Guard.Always()))))))
                .isEqualTo("one of these: this has happened: detention and all of these: no condition");
    }

    @Test
    void inPersianNothingIsLeftInLatinLetters() {
        String said = sentences(Language.FA)
                .guard(new Guard.StateIs(
                        "household", Set.of("family"), new DayExpression.Plus(CLAIM, MONTHS, Counting.INCLUDED)));

        assertThat(said.codePoints().filter(point -> UScript.getScript(point) == UScript.LATIN))
                .isEmpty();
    }

    @Test
    void onlyPagesOfTheWebAreOpened() {
        assertThat(source("https://example.org/xa/agreement"))
                .extracting(SourceLink::host)
                .isEqualTo("example.org");
        for (String address :
                List.of("javascript:alert(1)", "data:text/html,x", "//example.org", "on paper only", "")) {
            assertThat(source(address))
                    .extracting(SourceLink::address)
                    .as(address)
                    .isEqualTo("");
        }
    }

    private static SourceLink source(String address) {
        return SourceLink.to(
                new Citation("Invented Act", "s.1", address, CitationStatus.DRAFT, LocalDate.of(2030, 1, 1), null));
    }
}
