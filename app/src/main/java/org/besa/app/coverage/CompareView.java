package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.Told;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.rules.Provision;

/** What was known by two days, beside each other, as a page shows it in its language. */
public final class CompareView {
    private final FactBook.Twice facts;
    private final FactWords facing;
    private final SpanSentences spans;
    private final Coverage earlier;
    private final Coverage later;

    CompareView(FactBook.Twice facts, Moment earlier, Moment later, FactWords facing) {
        this.facts = facts;
        this.facing = facing;
        this.spans = new SpanSentences(facing, GapSentences.by(facts.later(), facing));
        this.earlier = assess(facts.earlier(), earlier);
        this.later = assess(facts.later(), later);
    }

    private Coverage assess(Facts facts, Moment moment) {
        return facing.law().engine(facts.packs()).assess(facts.file(), moment);
    }

    /** A need about which the answers differ. */
    public record OfNeed(String need, List<Run> runs) {}

    /** Days on which they differ. */
    public record Run(String days, Side earlier, Side later) {}

    /**
     * What one of them says of these days.
     *
     * @param cover code of the cover: "secured"; empty where it says nothing
     * @param more who owes it and brings it, and what lies over it
     * @param path below the case's address, where it says why; empty where it says nothing
     */
    public record Side(String cover, List<String> more, String path) {}

    /**
     * Something that was written between.
     *
     * @param how "recorded", "corrected", "withdrawn" or "restored"
     * @param text what it says now, in one line
     * @param more the rest of it; may be empty
     * @param path where its versions are, below the case's address
     */
    public record Written(String how, String text, String more, String path) {}

    /** A rule that was published between. */
    public record Published(String text, SourceLink source) {}

    public String earlier() {
        return facing.exactly(earlier.knownOn());
    }

    public String later() {
        return facing.exactly(later.knownOn());
    }

    /** Needs about which the answers differ, and the days on which they do. */
    public List<OfNeed> needs() {
        return CoverDifference.of(earlier, later).differing().stream()
                .map(of -> new OfNeed(
                        facing.need(of.need()),
                        of.differing().stream().map(run -> run(of.need(), run)).toList()))
                .toList();
    }

    private Run run(Need need, CoverDifference.Run run) {
        return new Run(
                spans.between(run.from(), run.through()),
                side(need, run.one(), earlier),
                side(need, run.other(), later));
    }

    private Side side(Need need, Optional<Span> span, Coverage coverage) {
        return span.map(each -> new Side(
                        each.cover().name().toLowerCase(Locale.ROOT),
                        spans.more(each),
                        DayPlace.path(need, each.from(), coverage)))
                .orElse(new Side("", List.of(), ""));
    }

    /** Facts that were recorded, corrected, withdrawn or restored between, in the order of time. */
    public List<Written> written() {
        return facts.later().entries().stream()
                .filter(entry -> facts.earlier()
                        .find(entry.id())
                        .filter(before -> before.revision() == entry.revision())
                        .isEmpty())
                .flatMap(entry -> entry.envelope().map(envelope -> new Changed(entry, envelope)).stream())
                .sorted(Comparator.comparing(changed -> changed.envelope().at()))
                .map(changed -> written(changed.entry(), changed.envelope().content()))
                .toList();
    }

    /** Of a statement who said it and what come first, of all else what it is about. */
    private Written written(Entry<CaseFact> entry, CaseFact fact) {
        List<Told> told = facing.told(fact);
        int first = fact instanceof CaseFact.Said ? 2 : 1;
        return new Written(
                how(entry),
                text(told.subList(0, first)),
                text(told.subList(first, told.size())),
                "/history/" + entry.id().hex());
    }

    private record Changed(Entry<CaseFact> entry, Envelope<CaseFact> envelope) {}

    private String how(Entry<CaseFact> entry) {
        Optional<Boolean> before = facts.earlier().find(entry.id()).map(Entry::withdrawn);
        if (entry.withdrawn()) {
            return before.isEmpty() ? "recordedWithdrawn" : "withdrawn";
        }
        return before.map(withdrawn -> withdrawn ? "restored" : "corrected").orElse("recorded");
    }

    private String text(List<Told> told) {
        return told.stream()
                .map(line -> facing.words().say("coverage.rule.is", line.term(), line.text()))
                .collect(Collectors.joining(" · "));
    }

    /** Rules of the case that were published after the earlier day and by the later one. */
    public List<Published> published() {
        return facts.later().packs().stream()
                .flatMap(pack -> pack.provisions().stream())
                .filter(this::isBetween)
                .sorted(Comparator.comparing(CompareView::day))
                .map(rule -> new Published(
                        facing.words()
                                .say(
                                        "coverage.compare.publishedOn",
                                        facing.exactly(day(rule)),
                                        facing.plain(rule.plain())),
                        SourceLink.to(rule.cite())))
                .toList();
    }

    private boolean isBetween(Provision rule) {
        return day(rule).isAfter(earlier.knownOn()) && !day(rule).isAfter(later.knownOn());
    }

    private static LocalDate day(Provision rule) {
        return rule.conditions().force().published();
    }
}
