package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Clocks.Challenge;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.GapKind;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Rules.Ruled;
import org.besa.continuity.explain.Standing;
import org.besa.continuity.facts.Fact.DocumentFact;
import org.besa.continuity.facts.History;
import org.besa.continuity.program.Certainty;
import org.besa.continuity.rules.Application;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Provision.Yield;

/** Why there is a gap, of which kind it is, how urgent, and what to do about it. */
final class GapReasons {
    private final Perspective seen;
    private final Clocks clocks;
    private final Urgency urgency;
    private final GapGrounds grounds;

    GapReasons(Perspective seen, Clocks clocks, Contest contest) {
        this.seen = seen;
        this.clocks = clocks;
        this.urgency = new Urgency(seen.history(0), seen.view().asOf());
        this.grounds = new GapGrounds(contest);
    }

    /** Days on which the kind of a need's gaps can change. */
    Set<Integer> changes(Need need) {
        Set<Integer> changes = new TreeSet<>();
        for (Challenge challenge : clocks.challenges(need)) {
            changes.add(challenge.opens());
            changes.add(challenge.lastDay() + 1);
        }
        return changes;
    }

    /** The gap that a run of days makes; {@code before} are the need's spans up to and with that run. */
    Gap gap(NeedReader need, Span run, List<Span> before) {
        int day = EpochDays.of(run.from());
        List<Provision> owing = need.covering(Yield.OWED, 0, day, Certainty.OPEN, true);
        Optional<Challenge> challenge = clocks.challenges(need.need()).stream()
                .filter(each -> each.covers(day))
                .findFirst();
        Optional<DocumentFact> missing = missingDocument(need.need(), owing, day);
        Optional<Ruled> application = run.cover() == Cover.UNMET ? application(need, day) : Optional.empty();
        GapKind kind = kind(run.cover(), missing, challenge, application);
        GapGrounds.Findings findings = new GapGrounds.Findings(
                need,
                run,
                owing,
                need.covering(Yield.ALLEGED, 0, day, Certainty.OPEN, false),
                lastOwed(before),
                missing,
                application.map(ruled -> ruled.provision()),
                challenge);
        return new Gap(
                need.need(),
                run.from(),
                run.through(),
                kind,
                run.cover(),
                run.contested(),
                run.alleged(),
                run.promised(),
                run.partial(),
                run.contingentOn(),
                grounds.reasons(kind, findings),
                grounds.steps(kind, findings),
                urgency.of(need.need(), run.from(), run.through()));
    }

    private static GapKind kind(
            Cover cover, Optional<DocumentFact> missing, Optional<Challenge> challenge, Optional<Ruled> application) {
        if (cover == Cover.WITHHELD) {
            return missing.isPresent() ? GapKind.DOCUMENT : GapKind.DELIVERY;
        }
        if (challenge.isPresent()) {
            return GapKind.REMEDY;
        }
        return application.isPresent() ? GapKind.APPLICATION : GapKind.LEGAL;
    }

    /** A paper that is recorded as anything but held, and whose lack keeps an owed need away. */
    private Optional<DocumentFact> missingDocument(Need need, List<Provision> owing, int day) {
        Set<String> papers = new TreeSet<>(seen.vocabulary().serving(need));
        owing.forEach(provision -> papers.addAll(provision.documents()));
        return papers.stream()
                .flatMap(paper -> seen.history(0).document(paper, day).stream())
                .flatMap(span -> span.entry() instanceof DocumentFact paper ? Stream.of(paper) : Stream.empty())
                .filter(paper -> paper.state() != DocumentState.HELD)
                .findFirst();
    }

    /** A provision that would owe the day if the person had applied by then. */
    private Optional<Ruled> application(NeedReader need, int day) {
        return need.ruled().stream()
                .filter(ruled -> ruled.provision().yields() == Yield.OWED)
                .filter(ruled -> lacksApplication(ruled.provision(), seen.history(0), day))
                .filter(ruled -> onlyThatLacks(ruled, day))
                .findFirst();
    }

    /** Whether it would be owed with the application, or waits for nothing but states that nobody asked about; further events must not be needed. */
    private boolean onlyThatLacks(Ruled ruled, int day) {
        Application apply = Objects.requireNonNull(ruled.provision().apply());
        Standing supposed = seen.derivation(0)
                .supposing(apply.event(), supposedDay(day))
                .standing(ruled.provision(), ruled.calendar(), day);
        return supposed.certainty() >= Certainty.OPEN
                || (supposed.certainty() == Certainty.POSSIBLE
                        && supposed.awaits().stream()
                                .noneMatch(seen.vocabulary().events()::containsKey));
    }

    private int supposedDay(int day) {
        return Math.min(day, seen.view().asOf());
    }

    private static boolean lacksApplication(Provision provision, History history, int day) {
        Application apply = provision.apply();
        return apply != null && history.previous(apply.event(), day).isEmpty();
    }

    private static Optional<Span> lastOwed(List<Span> before) {
        return before.reversed().stream()
                .filter(span -> !span.owedBy().isEmpty())
                .findFirst();
    }

    /** How urgent a gap is: past ones last, then by need, then by days left; raised where a child, pregnancy or illness is recorded. */
    private static final class Urgency {
        private static final int PAST = 1_000_000;
        private static final int STEP = 10_000;
        private final History history;
        private final int asOf;

        Urgency(History history, int asOf) {
            this.history = history;
            this.asOf = asOf;
        }

        int of(Need need, LocalDate from, LocalDate through) {
            LocalDate today = EpochDays.date(asOf);
            long daysLeft = Math.clamp(ChronoUnit.DAYS.between(today, from), 0, STEP - 1);
            int past = through.isBefore(today) ? PAST : 0;
            int rank = Math.max(0, rank(need) - (vulnerable() ? 1 : 0));
            return past + rank * STEP + Math.toIntExact(daysLeft);
        }

        private boolean vulnerable() {
            boolean child = history.state("household", asOf)
                            .filter(span -> span.value().equals("family"))
                            .isPresent()
                    || history.amount("birth-year", asOf)
                            .filter(year -> EpochDays.date(asOf).getYear() - year.intValue() < 18)
                            .isPresent();
            return child || recorded("pregnant") || recorded("disabled");
        }

        private boolean recorded(String state) {
            return history.state(state, asOf)
                    .filter(span -> span.value().equals("true"))
                    .isPresent();
        }

        private static int rank(Need need) {
            return switch (need) {
                case SAFETY -> 0;
                case PROTECTION_FROM_REMOVAL -> 1;
                case LIBERTY, LEGAL_STATUS -> 2;
                case SHELTER -> 3;
                case SUBSISTENCE -> 4;
                case HEALTH -> 5;
                case IDENTITY_DOCUMENT, TRAVEL_DOCUMENT -> 7;
                case WORK -> 8;
                case EDUCATION, LEGAL_REPRESENTATION, FAMILY_CONTACT -> 9;
            };
        }
    }
}
