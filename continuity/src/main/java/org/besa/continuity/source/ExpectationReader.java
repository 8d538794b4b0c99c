package org.besa.continuity.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.coverage.Coverage.GapKind;
import org.besa.continuity.rules.DeadlineRule;
import org.besa.continuity.rules.ObligationRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** Reads what an example expects. */
final class ExpectationReader {
    private final Section expect;
    private final LoadedCase loaded;
    private final Faults faults;
    private final Codes codes;

    ExpectationReader(Section expect, LoadedCase loaded) {
        this.expect = expect;
        this.loaded = loaded;
        this.faults = expect.faults();
        this.codes = new Codes(
                loaded.vocabulary(),
                loaded.packs().stream()
                        .flatMap(pack -> pack.parties().keySet().stream())
                        .sorted()
                        .toList(),
                faults);
    }

    Expectations read() {
        return new Expectations(
                expect.sections("spans").stream().map(this::span).toList(),
                each("gaps", this::gap),
                each("deadlines", this::deadline),
                each("obligations", this::obligation),
                expect.words("unknown").stream().map(codes::any).toList(),
                Set.copyOf(expect.needs("notAssessed")));
    }

    private <T> @Nullable List<T> each(String key, Function<Section, T> read) {
        return expect.has(key) ? expect.sections(key).stream().map(read).toList() : null;
    }

    private Expectations.Span span(Section span) {
        refuseBackwards(span, "from", "through");
        return new Expectations.Span(
                span.need("need"),
                span.day("from"),
                span.day("through"),
                cover(span),
                marks(span),
                span.optionalDay("earliestEnd"),
                rule(span, pack -> pack.provisions().stream().map(Provision::id)),
                span.has("owedBy")
                        ? span.words("owedBy").stream().map(codes::party).collect(Collectors.toSet())
                        : null,
                span.place());
    }

    private Expectations.Gap gap(Section gap) {
        refuseBackwards(gap, "from", "through");
        return new Expectations.Gap(
                gap.need("need"),
                gap.day("from"),
                gap.day("through"),
                cover(gap),
                gap.has("kind") ? gap.choice("kind", GapKind.values(), GapKind::code) : null,
                marks(gap),
                gap.place());
    }

    private Expectations.Deadline deadline(Section deadline) {
        refuseBackwards(deadline, "opens", "lastDay");
        return new Expectations.Deadline(
                deadline.text("act"),
                deadline.optionalDay("opens"),
                deadline.optionalDay("lastDay"),
                rule(deadline, pack -> pack.deadlines().stream().map(DeadlineRule::id)),
                contingentOn(deadline),
                deadline.place());
    }

    private Expectations.Obligation obligation(Section obligation) {
        return new Expectations.Obligation(
                obligation.text("act"),
                obligation.optionalDay("due"),
                obligation.has("dutyBearer") ? codes.party(obligation.word("dutyBearer")) : null,
                rule(obligation, pack -> pack.obligations().stream().map(ObligationRule::id)),
                contingentOn(obligation),
                obligation.place());
    }

    private static @Nullable Cover cover(Section of) {
        return of.has("cover") ? of.choice("cover", Cover.values(), Cover::name) : null;
    }

    private Expectations.Marks marks(Section of) {
        return new Expectations.Marks(
                mark(of, "contested"),
                mark(of, "alleged"),
                mark(of, "promised"),
                mark(of, "partial"),
                contingentOn(of));
    }

    private static @Nullable Boolean mark(Section of, String key) {
        return of.has(key) ? Boolean.valueOf(of.flag(key)) : null;
    }

    private @Nullable List<String> contingentOn(Section of) {
        return of.has("contingentOn")
                ? of.words("contingentOn").stream().map(codes::any).toList()
                : null;
    }

    private @Nullable String rule(Section of, Function<RulePack, Stream<String>> ids) {
        if (!of.has("provision")) {
            return null;
        }
        Node.Scalar id = of.word("provision");
        List<String> known = loaded.packs().stream().flatMap(ids).toList();
        if (!known.contains(id.text())) {
            faults.add(
                    id,
                    "unknown rule " + Printable.quoted(id.text()),
                    new Nearest(known).expected(id.text(), "the id of a rule of that kind in the loaded packs"));
        }
        return id.text();
    }

    private void refuseBackwards(Section of, String first, String last) {
        @Nullable LocalDate from = of.optionalDay(first);
        @Nullable LocalDate through = of.optionalDay(last);
        if (from != null && through != null && !through.equals(Section.UNREAD) && through.isBefore(from)) {
            faults.add(of.at(last), "ends on " + through + ", before it starts", "expected a day from " + from + " on");
        }
    }
}
