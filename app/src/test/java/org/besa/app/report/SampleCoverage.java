package org.besa.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.ContentHash;
import org.besa.continuity.coverage.Coverage.Deadline;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.GapKind;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Obligation;
import org.besa.continuity.coverage.Coverage.Owing;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Coverage.Unknown;
import org.besa.continuity.coverage.GapReason;
import org.besa.continuity.coverage.NextStep;
import org.besa.continuity.rules.RulePack;

/** An invented answer that has something of everything: each cover, each mark, each kind of gap. */
final class SampleCoverage {
    static final String HASH = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final Owing OFFICE = new Owing("xa.office", "XA-SHELTER-1", "Reception Act art. 4(2)");
    private static final List<String> NONE = List.of();

    private SampleCoverage() {}

    static PlainWords words() {
        Vocabulary vocabulary = new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of());
        RulePack pack = new RulePack(
                "xa-reception",
                plain("Reception in Exania"),
                "XA",
                "invented",
                HASH,
                null,
                vocabulary,
                Map.of("xa.office", plain("the Reception Office"), "ngo-a", plain("Harbour House")),
                List.of(),
                List.of(),
                List.of());
        return new PlainWords(List.of(pack));
    }

    static Coverage coverage() {
        return new Coverage(
                "sample-1",
                day("2024-10-08"),
                day("2024-10-07"),
                day("2024-01-15"),
                day("2025-10-08"),
                "1.0",
                List.of(new ContentHash("xa-reception", HASH)),
                List.of(new ContentHash("xa", HASH)),
                needs(),
                gaps(),
                obligations(),
                deadlines(),
                List.of(new Unknown(
                        "decision-served",
                        List.of(Need.SHELTER, Need.SUBSISTENCE),
                        plain("Has the decision on the claim been served, and on which day?"))),
                List.of(Need.EDUCATION, Need.FAMILY_CONTACT));
    }

    private static List<NeedCoverage> needs() {
        return List.of(
                new NeedCoverage(
                        Need.SAFETY,
                        List.of(new Run("2024-01-15", "2025-10-08", Cover.UNMET)
                                .waits("decision-served")
                                .span())),
                new NeedCoverage(
                        Need.SHELTER,
                        List.of(
                                new Run("2024-01-15", "2024-02-03", Cover.UNMET).span(),
                                new Run("2024-02-04", "2024-10-08", Cover.SECURED)
                                        .by(OFFICE)
                                        .from("ngo-a")
                                        .span(),
                                new Run("2024-10-09", "2024-11-04", Cover.SECURED)
                                        .by(OFFICE)
                                        .from("ngo-a")
                                        .span(),
                                new Run("2024-11-05", "2025-10-08", Cover.SECURED)
                                        .waits("decision-served")
                                        .endsEarliest("2024-11-04")
                                        .from("ngo-a")
                                        .span())),
                new NeedCoverage(
                        Need.SUBSISTENCE,
                        List.of(
                                new Run("2024-01-15", "2024-09-30", Cover.SECURED)
                                        .by(OFFICE)
                                        .from("xa.office")
                                        .span(),
                                new Run("2024-10-01", "2024-11-04", Cover.WITHHELD)
                                        .by(OFFICE)
                                        .contested()
                                        .span(),
                                new Run("2024-11-05", "2025-10-08", Cover.UNMET)
                                        .alleged()
                                        .span())),
                new NeedCoverage(
                        Need.HEALTH,
                        List.of(new Run("2024-01-15", "2025-10-08", Cover.UNCONFIRMED)
                                .by(OFFICE)
                                .span())),
                new NeedCoverage(
                        Need.LEGAL_REPRESENTATION,
                        List.of(
                                new Run("2024-01-15", "2024-12-31", Cover.DISCRETIONARY)
                                        .from("ngo-a")
                                        .partial()
                                        .offeredBy("xa.office")
                                        .span(),
                                new Run("2025-01-01", "2025-10-08", Cover.UNMET)
                                        .promised()
                                        .span())));
    }

    private static List<Gap> gaps() {
        return List.of(
                gap(Need.SHELTER, "2024-01-15", "2024-02-03", GapKind.LEGAL, Cover.UNMET, "", 2),
                gap(Need.SUBSISTENCE, "2024-10-01", "2024-11-04", GapKind.DELIVERY, Cover.WITHHELD, "contested", 3),
                gap(Need.SUBSISTENCE, "2024-11-05", "2025-10-08", GapKind.APPLICATION, Cover.UNMET, "alleged", 3),
                gap(Need.LEGAL_REPRESENTATION, "2025-01-01", "2025-10-08", GapKind.LEGAL, Cover.UNMET, "promised", 8));
    }

    private static Gap gap(
            Need need, String from, String through, GapKind kind, Cover cover, String mark, int urgency) {
        return new Gap(
                need,
                day(from),
                day(through),
                kind,
                cover,
                mark.equals("contested"),
                mark.equals("alleged"),
                mark.equals("promised"),
                mark.equals("partial"),
                NONE,
                List.of(new GapReason.NobodyObliged()),
                List.of(new NextStep.AskWhoeverCan(need)),
                urgency);
    }

    private static List<Obligation> obligations() {
        return List.of(
                new Obligation(
                        "xa.office",
                        "decide-claim",
                        day("2024-02-04"),
                        day("2024-08-04"),
                        "XA-DECIDE",
                        "Reception Act art. 12",
                        NONE,
                        null,
                        true,
                        plain("The office decides within six months of the claim.")),
                new Obligation(
                        "xa.office",
                        "register-claim",
                        day("2024-02-04"),
                        day("2024-02-07"),
                        "XA-REGISTER",
                        "Reception Act art. 3",
                        NONE,
                        day("2024-02-06"),
                        false,
                        plain("The office registers a claim within three working days.")));
    }

    private static List<Deadline> deadlines() {
        return List.of(
                new Deadline(
                        "appeal",
                        day("2024-09-20"),
                        day("2024-10-04"),
                        "XA-APPEAL",
                        "Reception Act art. 20",
                        plain("the refusal becomes final"),
                        NONE,
                        true,
                        plain("A refusal can be appealed within 14 days.")),
                new Deadline(
                        "apply-for-allowance",
                        day("2024-10-01"),
                        day("2024-10-14"),
                        "XA-APPLY",
                        "Reception Act art. 21",
                        plain("the allowance is not paid for the past"),
                        List.of("decision-served"),
                        false,
                        plain("The allowance must be asked for within two weeks.")));
    }

    private static Plain plain(String words) {
        return new Plain(words, words, words);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** A span in the making; everything that is not said is absent. */
    private record Run(Span span) {
        Run(String from, String through, Cover cover) {
            this(new Span(
                    day(from), day(through), cover, false, false, false, false, NONE, null, List.of(), NONE, NONE));
        }

        Run waits(String fact) {
            return with(span.contested(), span.alleged(), span.promised(), span.partial(), List.of(fact));
        }

        Run contested() {
            return with(true, span.alleged(), span.promised(), span.partial(), span.contingentOn());
        }

        Run alleged() {
            return with(span.contested(), true, span.promised(), span.partial(), span.contingentOn());
        }

        Run promised() {
            return with(span.contested(), span.alleged(), true, span.partial(), span.contingentOn());
        }

        Run partial() {
            return with(span.contested(), span.alleged(), span.promised(), true, span.contingentOn());
        }

        Run by(Owing owing) {
            return of(span.earliestEnd(), List.of(owing), span.deliveredBy(), span.onCondition());
        }

        Run from(String provider) {
            return of(span.earliestEnd(), span.owedBy(), List.of(provider), span.onCondition());
        }

        Run offeredBy(String provider) {
            return of(span.earliestEnd(), span.owedBy(), span.deliveredBy(), List.of(provider));
        }

        Run endsEarliest(String day) {
            return of(day(day), span.owedBy(), span.deliveredBy(), span.onCondition());
        }

        private Run with(boolean contested, boolean alleged, boolean promised, boolean partial, List<String> waits) {
            return new Run(new Span(
                    span.from(),
                    span.through(),
                    span.cover(),
                    contested,
                    alleged,
                    promised,
                    partial,
                    waits,
                    span.earliestEnd(),
                    span.owedBy(),
                    span.deliveredBy(),
                    span.onCondition()));
        }

        private Run of(
                @org.jspecify.annotations.Nullable LocalDate earliestEnd,
                List<Owing> owedBy,
                List<String> deliveredBy,
                List<String> onCondition) {
            return new Run(new Span(
                    span.from(),
                    span.through(),
                    span.cover(),
                    span.contested(),
                    span.alleged(),
                    span.promised(),
                    span.partial(),
                    span.contingentOn(),
                    earliestEnd,
                    owedBy,
                    deliveredBy,
                    onCondition));
        }
    }
}
