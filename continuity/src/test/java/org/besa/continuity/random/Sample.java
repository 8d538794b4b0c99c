package org.besa.continuity.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.rules.RulePack;

/**
 * Packs, a moment, and histories to be judged by them. Several histories share their packs, as people do.
 *
 * @param name how to throw it again
 */
public record Sample(String name, List<RulePack> packs, Moment moment, List<CaseFile> histories) {

    public Sample {
        packs = List.copyOf(packs);
        histories = List.copyOf(histories);
    }

    /** The same seed and number always give the same sample. */
    public static Sample thrown(long seed, long number, int people) {
        Dice dice = new Dice(seed, number);
        RandomDays days = new RandomDays(dice);
        RandomPacks random = new RandomPacks(dice, days);
        List<RulePack> packs = new ArrayList<>();
        packs.add(random.pack("a"));
        if (dice.chance(10)) {
            packs.add(random.pack("b"));
        }
        Moment moment = moment(dice, days);
        List<Need> needs = packs.stream()
                .flatMap(pack -> pack.provisions().stream())
                .flatMap(provision -> provision.needs().stream())
                .sorted()
                .toList();
        RandomHistories histories = new RandomHistories(dice, days, needs);
        List<CaseFile> thrown = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            thrown.add(histories.history("person-" + person));
        }
        return new Sample("-Dbesa.seed=" + seed + ", sample " + number, packs, moment, thrown);
    }

    /** One more pack that plays in the time of that sample. */
    public static RulePack anotherPack(long seed, long number) {
        RandomDays days = new RandomDays(new Dice(seed, number));
        return new RandomPacks(new Dice(seed, -1 - number), days).pack("more");
    }

    /** The same for one of its people alone. */
    public Sample of(CaseFile person) {
        return new Sample(name, packs, moment, List.of(person));
    }

    private static Moment moment(Dice dice, RandomDays days) {
        LocalDate asOf = days.any();
        LocalDate knownOn = dice.chance(35) ? asOf : dice.chance(75) ? days.end() : days.any();
        return new Moment(asOf, knownOn, dice.chance(10) ? dice.between(0, 400) : dice.between(10, 100));
    }
}
