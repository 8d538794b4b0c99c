package org.besa.app.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.app.coverage.PromiseLines.PromiseLine;
import org.besa.app.coverage.Strips.Bar;
import org.besa.app.face.Words;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Deadline;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Obligation;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Moment;

/** An answer of the engine, as a page shows it in its language. */
public final class CoverageView {
    private final Coverage coverage;
    private final Facts facts;
    private final FactWords facing;
    private final Words words;
    private final GapSentences sentences;
    private final SpanSentences said;
    private final CaseCodes codes;
    private final DaysShown shown;
    private final Strips strips;
    private final PromiseLines promises;

    CoverageView(Coverage coverage, Facts facts, FactWords facing, DaysShown shown) {
        this(coverage, facts, facing, shown, List.of());
    }

    /** @param promised what was promised, told beside what is owed */
    CoverageView(Coverage coverage, Facts facts, FactWords facing, DaysShown shown, List<Promised> promised) {
        this.coverage = coverage;
        this.facts = facts;
        this.facing = facing;
        this.words = facing.words();
        this.sentences = GapSentences.by(facts, facing);
        this.said = new SpanSentences(facing, sentences);
        this.shown = shown;
        this.strips = new Strips(coverage, facing, shown);
        this.promises = new PromiseLines(promised, coverage.asOf(), facts.barred(), facing);
        this.codes = facing.law().codes(facts.packs());
    }

    /**
     * A paper or a status whose end is known.
     *
     * @param name what it is
     * @param path where it is recorded, below the case's address
     * @param ended whether its last day is over
     * @param task what a task about it begins with
     */
    public record EndingLine(String name, String text, String path, boolean ended, TaskBegun task) {}

    /** Papers and a status that end, the first to end first. */
    public List<EndingLine> endings() {
        return facts.ending().stream().map(this::ending).toList();
    }

    private EndingLine ending(Facts.Ending ending) {
        LocalDate today = coverage.asOf();
        boolean ended = ending.on().isBefore(today);
        String name = facing.capital(facing.name(ending.code()));
        String text = words.say(
                ended ? "coverage.endings.ended" : "coverage.endings.ends",
                name,
                facing.exactly(ending.on()),
                Math.abs(ChronoUnit.DAYS.between(today, ending.on())));
        return new EndingLine(
                name,
                text,
                "/facts#" + FactPlace.anchor(ending.item()),
                ended,
                task(Matter.of(ending), words.say("coverage.ending.task", name), ending.on()));
    }

    /**
     * One need over the days shown.
     *
     * @param today its cover today
     * @param bars in order of days
     * @param lines the same in words
     * @param promises what was promised about it
     */
    public record Strip(String need, String today, List<Bar> bars, List<Line> lines, List<PromiseLine> promises) {}

    /**
     * A run of days in words.
     *
     * @param path below the case's address, where it says why
     */
    public record Line(String days, String cover, String more, String path) {}

    /**
     * What is missing.
     *
     * @param promises what was promised about it
     * @param path below the case's address, where it says why, rule by rule
     * @param task what a task about it begins with
     */
    public record Missing(
            String need,
            String days,
            String cover,
            List<String> why,
            List<PromiseLine> promises,
            List<String> next,
            String path,
            TaskBegun task) {}

    /**
     * Days on which the team sees another cover than the lawyers.
     *
     * @param team code of the cover that the team sees; empty where their answer says nothing of it
     * @param lawyers the same of the lawyers'
     */
    public record Otherwise(String need, String days, String team, String lawyers) {}

    /**
     * What has to be done by a day; the last lawful one.
     *
     * @param task what a task about it begins with; empty where an authority has to do it
     */
    public record Due(LocalDate day, String title, String plain, String more, String cite, Optional<TaskBegun> task) {}

    public boolean isOfNow() {
        return coverage.asOf().equals(coverage.knownOn());
    }

    public String knownOn() {
        return day(coverage.knownOn());
    }

    /** What asks the page that compares for that day and today, where they are two. */
    public String compared() {
        return isOfNow() ? "" : "?" + KnownOn.FIELD + "=" + coverage.knownOn();
    }

    public int days() {
        return strips.days();
    }

    /** Where today stands, as {@link Bar#x}. */
    public int today() {
        return strips.today();
    }

    /** The name of each month shown, in the order of time. */
    public List<String> monthNames() {
        return shown.starts().stream().map(words.days()::month).toList();
    }

    public List<Strip> strips() {
        return coverage.needs().stream().map(this::strip).toList();
    }

    private Strip strip(NeedCoverage need) {
        Strips.Bars bars = strips.of(need);
        return new Strip(
                bars.need(),
                bars.today(),
                bars.bars(),
                strips.spans(need).stream().map(span -> line(need.need(), span)).toList(),
                promises.about(need.need()));
    }

    private Line line(Need need, Span span) {
        return new Line(
                said.between(span.from(), span.through()),
                code(span.cover()),
                String.join(" · ", said.more(span)),
                DayPlace.path(need, strips.firstShown(span), coverage));
    }

    /** What is missing today, most urgent first. */
    public List<Missing> missing() {
        return coverage.gaps().stream()
                .filter(gap ->
                        !gap.from().isAfter(coverage.asOf()) && !gap.through().isBefore(coverage.asOf()))
                .map(this::missing)
                .toList();
    }

    /** What will be missing, the nearest first. */
    public List<Missing> missingLater() {
        return coverage.gaps().stream()
                .filter(gap -> gap.from().isAfter(coverage.asOf()))
                .sorted(Comparator.comparing(Gap::from))
                .map(this::missing)
                .toList();
    }

    private Missing missing(Gap gap) {
        String days = gap.through().equals(coverage.through())
                ? words.say("coverage.days.open", day(gap.from()))
                : said.between(gap.from(), gap.through());
        List<String> next = Stream.concat(promises.next(gap.need()).stream(), sentences.next(gap).stream())
                .distinct()
                .toList();
        return new Missing(
                facing.need(gap.need()),
                days,
                code(gap.cover()),
                sentences.why(gap),
                promises.about(gap.need()),
                next,
                DayPlace.path(gap.need(), gap.from(), coverage),
                task(Matter.of(gap), next.isEmpty() ? facing.need(gap.need()) : next.getFirst(), gap.from()));
    }

    /** By when something is to be done: before the day comes, and not before today. */
    private TaskBegun task(Matter matter, String what, LocalDate last) {
        LocalDate before = matter.need().isPresent() ? last.minusDays(1) : last;
        LocalDate due = before.isBefore(coverage.asOf()) ? coverage.asOf() : before;
        return new TaskBegun(matter, what, due, facts.holdsPrivileged());
    }

    /** What is missing of this need on that day. */
    Optional<TaskBegun> task(Need need, LocalDate on) {
        return coverage.gaps().stream()
                .filter(gap -> gap.need() == need
                        && !gap.from().isAfter(on)
                        && !gap.through().isBefore(on)
                        && !gap.through().isBefore(coverage.asOf()))
                .findFirst()
                .map(gap -> missing(gap).task());
    }

    /** Which need could end when, if what is awaited came tomorrow. */
    public List<String> ifTomorrow() {
        return coverage.needs().stream()
                .flatMap(need -> need.spans().stream()
                        .filter(span -> span.through().isAfter(coverage.asOf()) && span.earliestEnd() != null)
                        .limit(1)
                        .map(span -> ifTomorrow(need.need(), span)))
                .toList();
    }

    private String ifTomorrow(Need need, Span span) {
        Set<String> events = codes.vocabulary().events().keySet();
        List<String> awaited =
                span.contingentOn().stream().filter(events::contains).toList();
        return words.say(
                "coverage.tomorrow.need",
                facing.need(need),
                day(Objects.requireNonNull(span.earliestEnd())),
                facing.list((awaited.isEmpty() ? span.contingentOn() : awaited)
                        .stream().map(facing::name).toList()));
    }

    /** What the person must do; what is missed last. */
    public List<Due> deadlines() {
        return coverage.deadlines().stream()
                .sorted(Comparator.comparing(Deadline::passed).thenComparing(Deadline::lastDay))
                .map(this::deadline)
                .toList();
    }

    private Due deadline(Deadline deadline) {
        String day = day(deadline.lastDay());
        String missed = words.say("coverage.deadline.else", facing.plain(deadline.consequence()));
        return new Due(
                deadline.lastDay(),
                words.say(deadline.passed() ? "coverage.deadline.passed" : "coverage.deadline.by", day),
                facing.plain(deadline.plain()),
                deadline.contingentOn().isEmpty()
                        ? missed
                        : missed + " "
                                + words.say("coverage.deadline.waits", sentences.questions(deadline.contingentOn())),
                sentences.cite(deadline.provision(), deadline.cite()),
                Optional.of(task(Matter.of(deadline), facing.plain(deadline.plain()), deadline.lastDay())));
    }

    /** What authorities must do and have not done. */
    public List<Due> obligations() {
        return coverage.obligations().stream()
                .filter(duty -> duty.doneOn() == null)
                .sorted(Comparator.comparing(Obligation::due))
                .map(this::obligation)
                .toList();
    }

    private Due obligation(Obligation duty) {
        String day = day(duty.due());
        return new Due(
                duty.due(),
                words.say(
                        duty.breached() ? "coverage.duty.late" : "coverage.duty.by",
                        sentences.party(duty.dutyBearer()),
                        day),
                facing.plain(duty.plain()),
                duty.contingentOn().isEmpty()
                        ? ""
                        : words.say("coverage.span.waits", sentences.questions(duty.contingentOn())),
                sentences.cite(duty.provision(), duty.cite()),
                Optional.empty());
    }

    /** Whether some of what it is computed from is for the lawyers alone. */
    public boolean holdsPrivileged() {
        return facts.holdsPrivileged();
    }

    /** The days to come on which a need is covered otherwise for the team, which is not told of it. */
    public List<Otherwise> teamSees() {
        Moment moment = new Moment(coverage.asOf(), coverage.knownOn(), DaysShown.AHEAD_DAYS).ahead();
        Coverage team = facing.law().engine(facts.packs()).assess(facts.ofTeam().file(), moment);
        List<Otherwise> all = new ArrayList<>();
        for (CoverDifference.OfNeed of : CoverDifference.of(team, coverage).differing()) {
            for (CoverDifference.Run run : of.differing()) {
                String theirs =
                        run.one().map(Span::cover).map(CoverageView::code).orElse("");
                String mine =
                        run.other().map(Span::cover).map(CoverageView::code).orElse("");
                if (!run.from().isBefore(coverage.asOf()) && !theirs.equals(mine)) {
                    all.add(new Otherwise(
                            facing.need(of.need()), said.between(run.from(), run.through()), theirs, mine));
                }
            }
        }
        return all;
    }

    /** What to ask. */
    public List<FactQuestion> questions() {
        return FactQuestion.of(coverage, codes, facing);
    }

    /** What would start a deadline, and nobody has recorded. */
    public List<FactQuestion> starting() {
        return FactQuestion.starting(coverage, facts, codes, facing);
    }

    /** Needs that nothing speaks of. */
    public List<String> notAssessed() {
        return coverage.notAssessed().stream().map(facing::need).toList();
    }

    /** The rules by which it was judged. */
    public List<String> rules() {
        return facts.packs().stream().map(pack -> facing.plain(pack.title())).toList();
    }

    private String day(LocalDate day) {
        return facing.exactly(day);
    }

    private static String code(Cover cover) {
        return Strips.code(cover);
    }
}
