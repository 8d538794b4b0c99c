package org.besa.app.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Told;
import org.besa.app.coverage.CaseFact;
import org.besa.app.coverage.FactWords;
import org.besa.app.face.Language;
import org.besa.app.face.Words;
import org.besa.app.letters.LetterText.Part;
import org.besa.app.letters.LetterText.Sentence;
import org.besa.app.letters.LetterText.Source;
import org.besa.app.meetings.Commitment;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage.Deadline;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Owing;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.GapReason;
import org.besa.continuity.coverage.NextStep;
import org.besa.continuity.explain.Explanation;
import org.besa.continuity.explain.Explanation.Finding;
import org.besa.continuity.explain.Explanation.Outcome;
import org.besa.continuity.explain.Truth;
import org.besa.continuity.rules.Provision;

/** Writes one letter from the case as it stands. Nothing is in it but what is recorded, what follows from it, and what somebody typed for it. */
final class LetterWriter {
    /** Numbers of telephones and the like run from left to right, and are kept together, in every language. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ()./-]{4,}\\d", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int REFERENCE = 8;

    private final CaseToday now;
    private final FactWords facing;
    private final Words words;
    private final FactLines lines;
    private final LetterSources from;
    private final PromiseRows promises;
    private final SourceList sources = new SourceList();
    private final List<Part> parts = new ArrayList<>();

    /** @param facing of the language of the letter */
    LetterWriter(CaseToday now, FactWords facing) {
        this.now = now;
        this.facing = facing;
        this.words = facing.words();
        this.lines = new FactLines(facing);
        this.from = new LetterSources(now, facing, lines);
        this.promises = new PromiseRows(now, facing, lines);
    }

    /**
     * The letter.
     *
     * @param recipient a party's code, or a name; empty while nobody is chosen, and for the person
     * @param own a paragraph of the writer's, or empty
     * @return empty if there is nothing of this kind to write any more
     */
    Optional<LetterText> write(Matter matter, String recipient, String own) {
        if (!now.matters().contains(matter)) {
            return Optional.empty();
        }
        String title = switch (matter.kind()) {
            case CLAIM -> claim(matter.need().orElseThrow(), recipient);
            case REQUEST -> request(matter.need().orElseThrow());
            case CHRONOLOGY -> chronology();
            case SUMMARY, SCRIPT -> summary();
        };
        if (!own.isEmpty()) {
            part("letters.part.own", false, List.of(sentence("", isolated(own), from.ofWriter())));
        }
        return Optional.of(new LetterText(title, head(matter, recipient), parts, sources.all()));
    }

    /** The person's own paper names nobody: who finds it must not learn whose it is. */
    private List<Told> head(Matter matter, String recipient) {
        Told day = new Told(say("letters.head.date"), facing.exactly(now.today()));
        if (matter.kind().toThePerson()) {
            return List.of(day);
        }
        return List.of(
                new Told(
                        say("letters.head.to"),
                        recipient.isEmpty() ? say("letters.head.nobody") : facing.capital(facing.party(recipient))),
                day,
                new Told(say("letters.head.about"), called()),
                new Told(
                        say("letters.head.reference"),
                        now.facts().id().hex().substring(0, REFERENCE).toUpperCase(Locale.ROOT)));
    }

    private String called() {
        return now.facts().called(words);
    }

    private String claim(Need need, String recipient) {
        Gap gap = now.claimed(need).orElseThrow();
        String called = lines.need(need);
        List<Finding> owing = now.claimable(gap);
        String bearers = parties(recipient.isEmpty() ? now.bearers(gap) : List.of(recipient));

        List<Sentence> about = new ArrayList<>();
        about.add(forWhom());
        owing.forEach(finding -> about.addAll(owed(finding, need)));
        part("letters.part.owed", false, about);
        happened(owing.stream()
                .flatMap(finding -> finding.steps().stream())
                .flatMap(step -> step.truth() == Truth.HOLDS ? step.entries().stream() : Stream.of()));

        Explanation why = now.why(gap);
        part("letters.part.arrives", false, List.of(missing(gap, why)));
        rows("letters.part.said", from.recorded(why.statements().stream()));
        promised(promises.about(need), false);

        Source[] rules = owing.stream()
                .map(finding -> from.rule(finding.provision().cite()))
                .toArray(Source[]::new);
        List<Sentence> ask = new ArrayList<>();
        ask.add(sentence(
                "",
                say(gap.from().isAfter(now.today()) ? "letters.claim.ahead" : "letters.claim.ask", bearers, called),
                rules));
        for (Finding finding : owing) {
            String forum = finding.provision().enforce().forum();
            if (forum != null) {
                ask.add(sentence(
                        "",
                        say("letters.claim.forum", forum),
                        from.rule(finding.provision().cite())));
            }
        }
        part("letters.part.ask", false, ask);
        return say("letters.title.claim", called);
    }

    private Sentence forWhom() {
        return sentence("", say("letters.text.for", called()), from.ofCase());
    }

    /** That it is owed, what the rule says, and that nobody checked it where nobody did. */
    private List<Sentence> owed(Finding finding, Need need) {
        Provision rule = finding.provision();
        Source source = from.rule(rule.cite());
        List<Sentence> owed = new ArrayList<>();
        LocalDate first = finding.from();
        LocalDate last = finding.until();
        String who = parties(rule.dutyBearers());
        String what = lines.need(need);
        if (first == null) {
            owed.add(sentence("", say("letters.text.owed", source.text(), who, what), source));
        } else if (last == null) {
            owed.add(sentence("", say("letters.text.owedFrom", source.text(), who, what, day(first)), source));
        } else {
            owed.add(sentence(
                    "", say("letters.text.owedThrough", source.text(), who, what, day(first), day(last)), source));
        }
        owed.add(sentence("", say("letters.text.rule", facing.plain(rule.plain())), source));
        unchecked(source).ifPresent(owed::add);
        return owed;
    }

    private Optional<Sentence> unchecked(Source rule) {
        return rule.verified()
                ? Optional.empty()
                : Optional.of(sentence("", say("letters.text.unchecked", rule.text()), rule));
    }

    /** That it does not come, from what is recorded about it. */
    private Sentence missing(Gap gap, Explanation why) {
        List<Source> recorded = new ArrayList<>(
                from.recorded(why.delivery().stream()).stream().map(from::fact).toList());
        if (recorded.isEmpty()) {
            recorded.add(from.answer(gap.need(), now.day(gap)));
        }
        String key = gap.from().isAfter(now.today()) ? "letters.text.missingAhead" : "letters.text.missing";
        return sentence(
                "", say(key, facing.capital(lines.need(gap.need())), day(gap.from())), recorded.toArray(Source[]::new));
    }

    private String request(Need need) {
        Gap gap = now.requested(need).orElseThrow();
        String called = lines.need(need);
        Explanation why = now.why(gap);
        List<Sentence> about = new ArrayList<>();
        about.add(forWhom());
        about.add(missing(gap, why));
        part("letters.part.arrives", false, about);

        List<Sentence> owed = new ArrayList<>();
        gap.reasons().forEach(reason -> owed.addAll(reason(reason)));
        gap.steps().forEach(step -> {
            if (step instanceof NextStep.AskWhoMay(Provision route)) {
                owed.addAll(ruled(
                        say(
                                "letters.request.may",
                                parties(route.dutyBearers()),
                                from.rule(route.cite()).text()),
                        from.rule(route.cite())));
            }
        });
        part("letters.part.owed", false, owed);
        happened(why.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.OWED)
                .flatMap(finding -> finding.steps().stream())
                .flatMap(step -> step.entries().stream()));
        part(
                "letters.part.ask",
                false,
                List.of(sentence("", say("letters.request.ask", called), from.answer(need, now.day(gap)))));
        return say("letters.title.request", called);
    }

    /** What a stranger needs to know of the reason; what is not theirs to know gives no sentence. */
    private List<Sentence> reason(GapReason reason) {
        return switch (reason) {
            // Whoever asks does not argue for the office that is asked.
            case GapReason.NobodyObliged() -> List.of();
            case GapReason.Undelivered(List<Provision> owing) -> owedBy(owing);
            case GapReason.PaperMissing(List<Provision> owing, var _) -> owedBy(owing);
            case GapReason.Ended(List<Owing> owed, LocalDate through) ->
                owed.stream()
                        .map(each -> new Rule(each.dutyBearer(), from.rule(each.provision(), each.cite())))
                        .distinct()
                        .flatMap(each -> ruled(
                                say(
                                        "letters.request.ended",
                                        party(each.who()),
                                        each.source().text(),
                                        day(through)),
                                each.source())
                                .stream())
                        .toList();
            case GapReason.OwedLater(Provision rule, LocalDate first) ->
                ruled(
                        say(
                                "letters.request.later",
                                parties(rule.dutyBearers()),
                                from.rule(rule.cite()).text(),
                                day(first)),
                        from.rule(rule.cite()));
            case GapReason.NotAppliedFor(Provision rule) ->
                ruled(say("letters.request.notApplied", from.rule(rule.cite()).text()), from.rule(rule.cite()));
            case GapReason.Challengeable(var rule) ->
                ruled(say("letters.request.challengeable"), from.rule(rule.cite()));
            case GapReason.DealAlleged _, GapReason.OfferedOnCondition _, GapReason.WasSaid _ -> List.of();
        };
    }

    private record Rule(String who, Source source) {}

    private List<Sentence> owedBy(List<Provision> owing) {
        return owing.stream()
                .flatMap(rule -> ruled(
                        say("letters.request.owed", from.rule(rule.cite()).text(), parties(rule.dutyBearers())),
                        from.rule(rule.cite()))
                        .stream())
                .toList();
    }

    /** A sentence about a rule, and that nobody checked it where nobody did. */
    private List<Sentence> ruled(String text, Source rule) {
        return Stream.concat(Stream.of(sentence("", text, rule)), unchecked(rule).stream())
                .toList();
    }

    private String chronology() {
        part(
                "",
                false,
                List.of(sentence("", say("letters.chronology.lead", called(), day(now.today())), from.ofCase())));
        rows(
                "letters.part.happened",
                now.facts().standing().stream()
                        .filter(entry -> entry.content().isPresent())
                        .toList());
        promised(promises.all(), false);
        return say("letters.title.chronology", called());
    }

    private String summary() {
        part("", false, List.of(sentence("", say("letters.summary.lead", day(now.today())), from.ofCase())));
        part(
                "letters.part.stands",
                true,
                now.coverage().needs().stream()
                        .flatMap(need -> stands(need).stream())
                        .toList());
        part(
                "letters.part.deadlines",
                true,
                now.coverage().deadlines().stream()
                        .filter(deadline -> !deadline.passed())
                        .sorted(Comparator.comparing(Deadline::lastDay))
                        .map(this::deadline)
                        .toList());
        promised(promises.unkept(), true);
        return say("letters.title.summary");
    }

    private Optional<Sentence> stands(NeedCoverage need) {
        LocalDate today = now.today();
        return now.coverage().spanOn(need.need(), today).map(span -> {
            List<Source> because = new ArrayList<>();
            because.add(from.answers());
            span.owedBy().forEach(owing -> because.add(from.rule(owing.provision(), owing.cite())));
            return sentence(
                    facing.capital(lines.need(need.need())),
                    cover(need.need(), span),
                    because.stream().distinct().toArray(Source[]::new));
        });
    }

    private String cover(Need need, Span span) {
        String stands = say("letters.cover." + span.cover().name().toLowerCase(Locale.ROOT));
        String owed = span.owedBy().isEmpty()
                ? stands
                : say(
                        "letters.cover.by",
                        stands,
                        parties(span.owedBy().stream().map(Owing::dutyBearer).toList()));
        boolean lasts = span.cover() == Cover.SECURED || span.cover() == Cover.DISCRETIONARY;
        if (!lasts || !span.through().isBefore(now.coverage().through())) {
            return owed;
        }
        boolean mayGoOn = now.coverage()
                .spanOn(need, span.through().plusDays(1))
                .filter(next -> !next.contingentOn().isEmpty())
                .isPresent();
        return say(mayGoOn ? "letters.cover.atLeast" : "letters.cover.until", owed, day(span.through()));
    }

    private Sentence deadline(Deadline deadline) {
        return sentence(
                day(deadline.lastDay()),
                say("letters.deadline", facing.plain(deadline.plain()), facing.plain(deadline.consequence())),
                from.rule(deadline.provision(), deadline.cite()));
    }

    private void happened(Stream<org.besa.continuity.facts.Entry> entries) {
        rows("letters.part.happened", from.recorded(entries));
    }

    /** Facts in the order of days. */
    private void rows(String title, List<Entry<CaseFact>> facts) {
        part(
                title,
                true,
                facts.stream()
                        .sorted(Comparator.comparing(
                                entry -> lines.order(entry.content().orElseThrow())))
                        .map(entry -> {
                            CaseFact fact = entry.content().orElseThrow();
                            return sentence(lines.days(fact), lines.text(fact), from.fact(entry));
                        })
                        .toList());
    }

    private void promised(List<Entry<Commitment>> given, boolean toThePerson) {
        part(
                "letters.part.promised",
                true,
                given.stream()
                        .map(entry -> sentence(
                                promises.day(entry),
                                promises.text(entry, toThePerson),
                                toThePerson ? from.promises() : from.promise(entry)))
                        .toList());
    }

    /** A part without sentences is none. */
    private void part(String title, boolean rows, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            parts.add(new Part(title.isEmpty() ? "" : say(title), rows, sentences));
        }
    }

    private Sentence sentence(String term, String text, Source... because) {
        return new Sentence(
                term, text, Stream.of(because).map(sources::number).distinct().toList());
    }

    /** A number that somebody typed must not be turned around. */
    private String isolated(String typed) {
        return words.language() == Language.FA ? NUMBER.matcher(typed).replaceAll("\u2066$0\u2069") : typed;
    }

    private String parties(List<String> codes) {
        return facing.list(codes.stream().distinct().map(this::party).toList());
    }

    private String party(String code) {
        return facing.party(code);
    }

    private String day(LocalDate day) {
        return facing.exactly(day);
    }

    private String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }
}
