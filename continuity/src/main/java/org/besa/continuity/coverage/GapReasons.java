package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Clocks.Challenge;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.GapKind;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.GapGrounds.Findings;
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

    /** What there is to find about a run of days that is a gap; {@code before} are the need's spans up to and with that run. */
    Findings findings(NeedReader need, Span run, List<Span> before) {
        int day = EpochDays.of(run.from());
        List<Provision> owing = need.covering(Yield.OWED, 0, day, Certainty.OPEN, true);
        Optional<Challenge> challenge = clocks.challenges(need.need()).stream()
                .filter(each -> each.covers(day))
                .findFirst();
        Optional<DocumentFact> missing =
                run.cover() == Cover.WITHHELD ? missingDocument(need.need(), owing, day) : Optional.empty();
        Optional<Ruled> application = run.cover() == Cover.UNMET ? application(need, day) : Optional.empty();
        return new Findings(
                need,
                run,
                kind(run.cover(), missing, challenge, application),
                owing,
                need.covering(Yield.ALLEGED, 0, day, Certainty.OPEN, false),
                lastOwed(before),
                missing,
                application.map(ruled -> ruled.provision()),
                challenge);
    }

    /** The gap that begins with the run about which this was found. */
    Gap gap(Findings found) {
        Need need = found.need().need();
        Span run = found.run();
        return new Gap(
                need,
                run.from(),
                run.through(),
                found.kind(),
                run.cover(),
                run.contested(),
                run.alleged(),
                run.promised(),
                run.partial(),
                run.contingentOn(),
                grounds.reasons(found),
                grounds.steps(found),
                urgency.of(need, run.from(), run.through()));
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
        for (String code : papers) {
            Optional<History.Span> speaking = seen.history(0).document(code, day);
            if (speaking.isPresent()
                    && speaking.get().entry() instanceof DocumentFact paper
                    && paper.state() != DocumentState.HELD) {
                return Optional.of(paper);
            }
        }
        return Optional.empty();
    }

    /** A provision that would owe the day if the person had applied by then. */
    private Optional<Ruled> application(NeedReader need, int day) {
        for (Ruled ruled : need.ruled()) {
            if (ruled.provision().yields() == Yield.OWED
                    && lacksApplication(ruled.provision(), seen.history(0), day)
                    && onlyThatLacks(ruled, day)) {
                return Optional.of(ruled);
            }
        }
        return Optional.empty();
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
        for (Span span : before.reversed()) {
            if (!span.owedBy().isEmpty()) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** How urgent a gap is: past ones last, then by need, then by days left; raised where a child, pregnancy or illness is recorded. */
    private static final class Urgency {
        private static final int PAST = 1_000_000;
        private static final int STEP = 10_000;
        private final LocalDate today;
        private final boolean vulnerable;

        Urgency(History history, int asOf) {
            this.today = EpochDays.date(asOf);
            this.vulnerable = vulnerable(history, asOf);
        }

        int of(Need need, LocalDate from, LocalDate through) {
            long daysLeft = Math.clamp(ChronoUnit.DAYS.between(today, from), 0, STEP - 1);
            int past = through.isBefore(today) ? PAST : 0;
            int rank = Math.max(0, rank(need) - (vulnerable ? 1 : 0));
            return past + rank * STEP + Math.toIntExact(daysLeft);
        }

        private static boolean vulnerable(History history, int asOf) {
            boolean child = history.state("household", asOf)
                            .filter(span -> span.value().equals("family"))
                            .isPresent()
                    || history.amount("birth-year", asOf)
                            .filter(year -> EpochDays.date(asOf).getYear() - year.intValue() < 18)
                            .isPresent();
            return child || recorded(history, "pregnant", asOf) || recorded(history, "disabled", asOf);
        }

        private static boolean recorded(History history, String state, int asOf) {
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
