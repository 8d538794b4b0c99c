package org.besa.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.besa.continuity.codes.Need;
import org.besa.continuity.cohort.Simulation;
import org.besa.continuity.cohort.Simulation.Change;

/** Who loses what, need by need and party by party, with a bar of people for each week. */
public record SimulationText(PlainWords words) {
    private static final String BAR = "█";
    private static final int WIDEST = 100;

    /**
     * Prints the loss for everybody, then by need and party.
     *
     * @param proposal what to call the packs that would come
     * @param today what to call those that they would replace
     * @param list whether to name the cases that lose
     */
    public void print(Page page, Simulation simulation, String proposal, String today, boolean list) {
        page.paragraph(0, Tone.STRONG.of("If " + proposal + " took the place of " + today));
        page.paragraph(
                0, simulation.from() + " through " + simulation.through() + ", " + people(simulation.people()) + ".");
        page.space();
        page.paragraph(0, loss(simulation));
        Map<Owed, List<Change>> byOwed = new LinkedHashMap<>();
        simulation
                .changes()
                .forEach(change -> byOwed.computeIfAbsent(
                                new Owed(change.need(), change.dutyBearer()), owed -> new ArrayList<>())
                        .add(change));
        byOwed.forEach((owed, changes) -> owed(page, owed, changes));
        if (list && !simulation.losing().isEmpty()) {
            page.heading("CASES THAT LOSE");
            simulation.losing().forEach(page::fixed);
        }
    }

    private record Owed(Need need, String dutyBearer) {}

    private static String loss(Simulation simulation) {
        int losing = simulation.losing().size();
        if (losing == 0) {
            return "Nobody would lose a day that is owed today.";
        }
        return number(losing) + " of " + people(simulation.people())
                + " would lose at least one day of something that is owed to them today.";
    }

    private void owed(Page page, Owed owed, List<Change> changes) {
        long lost = changes.stream().mapToLong(Change::daysLost).sum();
        long gained = changes.stream().mapToLong(Change::daysGained).sum();
        page.heading(PlainWords.need(owed.need()) + ", owed by " + words.party(owed.dutyBearer()));
        page.paragraph(
                0, number(lost) + " days lost" + (gained == 0 ? "" : ", " + number(gained) + " days gained") + ".");
        int most = changes.stream()
                .mapToInt(change -> Math.max(change.peopleLosing(), change.peopleGaining()))
                .max()
                .orElse(1);
        bars(page, most, false, changes);
        bars(page, most, true, changes);
    }

    /** @param most how many people a bar of full length stands for */
    private static void bars(Page page, int most, boolean gaining, List<Change> changes) {
        List<Change> shown =
                changes.stream().filter(change -> count(change, gaining) > 0).toList();
        if (shown.isEmpty()) {
            return;
        }
        int digits = Math.max(number(most).length(), "people".length());
        page.fixed(
                "week of     " + " ".repeat(digits - "people".length()) + "people who " + (gaining ? "gain" : "lose"));
        int room = Math.min(page.columns(), WIDEST) - "2024-01-01  ".length() - digits - 2;
        for (Change change : shown) {
            int people = count(change, gaining);
            int length = Math.max(1, Math.toIntExact(Math.round((double) people * room / most)));
            String figure = " ".repeat(digits - number(people).length()) + number(people);
            String bar = (gaining ? Tone.CALM : Tone.ALARM).of(BAR.repeat(length));
            page.fixed(change.week() + "  " + figure + "  " + bar);
        }
    }

    private static int count(Change change, boolean gaining) {
        return gaining ? change.peopleGaining() : change.peopleLosing();
    }

    private static String people(int number) {
        return number == 1 ? "1 person" : number(number) + " people";
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
