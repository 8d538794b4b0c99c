package org.besa.continuity.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;

/** Makes a failing sample of one person smaller: leaves out provisions, conditions and entries as long as it still fails. */
public final class Smaller {

    private final Predicate<Sample> fails;

    public Smaller(Predicate<Sample> fails) {
        this.fails = fails;
    }

    /** A sample that fails too and from which nothing more can be left out. */
    public Sample of(Sample sample) {
        Sample smallest = sample;
        Optional<Sample> smaller = steps(smallest).filter(fails).findFirst();
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = steps(smallest).filter(fails).findFirst();
        }
        return smallest;
    }

    private static Stream<Sample> steps(Sample sample) {
        CaseFile person = sample.histories().getFirst();
        List<Sample> smaller = new ArrayList<>();
        for (int pack = 0; pack < sample.packs().size(); pack++) {
            if (sample.packs().size() > 1) {
                smaller.add(
                        new Sample(sample.name(), without(sample.packs(), pack), sample.moment(), sample.histories()));
            }
            RulePack whole = sample.packs().get(pack);
            for (int i = 0; i < whole.provisions().size(); i++) {
                if (whole.provisions().size() > 1) {
                    smaller.add(with(sample, pack, without(whole.provisions(), i)));
                }
                for (Provision simpler : simpler(whole.provisions().get(i))) {
                    List<Provision> provisions = new ArrayList<>(whole.provisions());
                    provisions.set(i, simpler);
                    smaller.add(with(sample, pack, provisions));
                }
            }
        }
        List<Fact> facts = person.facts();
        for (int i = 0; i < facts.size(); i++) {
            smaller.add(with(sample, person, without(facts, i), person.assistance(), person.statements()));
        }
        for (int i = 0; i < person.assistance().size(); i++) {
            smaller.add(with(sample, person, facts, without(person.assistance(), i), person.statements()));
        }
        for (int i = 0; i < person.statements().size(); i++) {
            smaller.add(with(sample, person, facts, person.assistance(), without(person.statements(), i)));
        }
        return smaller.stream();
    }

    private static List<Provision> simpler(Provision whole) {
        Recast recast = new Recast(whole);
        Conditions all = whole.conditions();
        List<Provision> simpler = new ArrayList<>();
        if (whole.until() != null) {
            simpler.add(recast.lasting(null));
        }
        if (whole.dueFrom() != null) {
            simpler.add(recast.with(all, whole.from(), null, whole.until()));
        }
        for (int i = 0; i < all.unless().size(); i++) {
            simpler.add(
                    recast.with(new Conditions(all.force(), all.when(), without(all.unless(), i), all.parameters())));
        }
        if (!(all.when() instanceof Guard.Always)) {
            simpler.add(recast.with(new Conditions(all.force(), new Guard.Always(), all.unless(), all.parameters())));
        }
        return simpler;
    }

    private static Sample with(Sample sample, int pack, List<Provision> provisions) {
        List<RulePack> packs = new ArrayList<>(sample.packs());
        RulePack whole = packs.get(pack);
        packs.set(pack, RandomPacks.pack(whole.id(), whole.calendar(), provisions));
        return new Sample(sample.name(), packs, sample.moment(), sample.histories());
    }

    private static Sample with(
            Sample sample, CaseFile person, List<Fact> facts, List<Assistance> assistance, List<Statement> statements) {
        CaseFile smaller = new CaseFile(person.id(), person.packs(), person.calendar(), facts, assistance, statements);
        return new Sample(sample.name(), sample.packs(), sample.moment(), List.of(smaller));
    }

    private static <T> List<T> without(List<T> all, int place) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(place);
        return rest;
    }
}
