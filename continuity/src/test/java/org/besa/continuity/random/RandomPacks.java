package org.besa.continuity.random;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.Application;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.CitationStatus;
import org.besa.continuity.rules.Claimant;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Effect;
import org.besa.continuity.rules.Enforcement;
import org.besa.continuity.rules.Fallback;
import org.besa.continuity.rules.Force;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Level;
import org.besa.continuity.rules.Modality;
import org.besa.continuity.rules.Proof;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** Throws packs of one to six provisions over one to three needs. */
public final class RandomPacks {

    private static final String NO_HASH = "0".repeat(64);

    private final Dice dice;
    private final RandomDays days;

    public RandomPacks(Dice dice, RandomDays days) {
        this.dice = dice;
        this.days = days;
    }

    /**
     * A pack of that id, which also begins its provisions' ids.
     */
    public RulePack pack(String id) {
        WorkingCalendar calendar = dice.chance(60) ? calendar("calendar-" + id) : null;
        List<Need> needs = dice.some(dice.between(1, 3), RandomCodes.NEEDS);
        List<Provision> provisions = IntStream.rangeClosed(1, dice.between(1, 6))
                .mapToObj(number ->
                        provision(id.toUpperCase(java.util.Locale.ROOT) + "-" + number, needs, calendar != null))
                .toList();
        return pack(id, calendar, provisions);
    }

    /** A pack of given provisions. */
    public static RulePack pack(String id, @Nullable WorkingCalendar calendar, List<Provision> provisions) {
        return new RulePack(
                id,
                RandomCodes.PLAIN,
                "XA",
                "invented",
                NO_HASH,
                calendar,
                RandomCodes.VOCABULARY,
                RandomCodes.PARTIES.stream().collect(Collectors.toMap(party -> party, party -> RandomCodes.PLAIN)),
                provisions,
                List.of(),
                List.of());
    }

    private Provision provision(String id, List<Need> needs, boolean workingDays) {
        String anchor = dice.chance(80) ? dice.pick(RandomCodes.EVENTS) : null;
        RandomFigures figures = new RandomFigures(dice, days, workingDays, anchor != null);
        RandomExpressions expressions = new RandomExpressions(dice, days, figures, anchor);
        RandomGuards guards = new RandomGuards(dice, figures, expressions);
        DayExpression from = expressions.from();
        DayExpression dueFrom = dice.chance(20) ? expressions.dueFrom() : null;
        DayExpression until = dice.chance(75) ? expressions.any(3) : null;
        Guard when = guards.when();
        Conditions conditions =
                new Conditions(force(figures.versionedByDay()), when, guards.unless(), figures.parameters());
        return new Provision(
                id,
                dice.subset(needs),
                new ArrayList<>(dice.subset(RandomCodes.PARTIES)),
                dice.chance(10)
                        ? List.of(new Fallback(dice.pick(RandomCodes.PARTIES), dice.pick(RandomCodes.EVENTS)))
                        : List.of(),
                dice.chance(6) ? Level.PROMISE : dice.pick(Level.values()),
                dice.chance(88) ? Modality.DUTY : dice.pick(Modality.values()),
                dice.chance(10),
                dice.chance(88) ? Proof.TEXT : dice.pick(Proof.values()),
                dice.chance(60) ? Effect.BY_LAW : Effect.BY_DELIVERY,
                new Enforcement(dice.pick(Claimant.values()), null, null, null),
                cite(id),
                conditions,
                anchor,
                from,
                dueFrom,
                until,
                dice.chance(30) ? List.copyOf(dice.subset(RandomCodes.DOCUMENTS)) : List.of(),
                dice.chance(10) ? application() : null,
                null,
                RandomCodes.PLAIN,
                null);
    }

    /** Where figures change with the day, texts that bind only later come up more often: figures change before them too. */
    private Force force(boolean figuresChange) {
        LocalDate inForce = dice.chance(figuresChange ? 50 : 80) ? days.longBefore() : days.any();
        LocalDate repealed = dice.chance(15) ? days.any() : null;
        if (repealed != null && !repealed.isAfter(inForce)) {
            repealed = null;
        }
        LocalDate published = switch (dice.weighted(65, 20, 15)) {
            case 0 -> inForce;
            case 1 -> days.longBefore();
            default -> days.any();
        };
        return new Force(published, inForce, repealed);
    }

    private Application application() {
        return new Application(
                dice.pick(RandomCodes.EVENTS), dice.pick(RandomCodes.PARTIES), null, false, List.of(), List.of());
    }

    private static Citation cite(String id) {
        return new Citation(
                "Invented Act",
                "s." + id,
                "https://example.org/" + id,
                CitationStatus.DRAFT,
                LocalDate.of(2030, 1, 1),
                null);
    }

    private WorkingCalendar calendar(String id) {
        Set<DayOfWeek> rest =
                dice.chance(70) ? EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY) : EnumSet.of(DayOfWeek.FRIDAY);
        Map<LocalDate, String> holidays = new HashMap<>();
        for (int more = dice.between(1, 8); more > 0; more--) {
            LocalDate day = days.any();
            holidays.put(day, "holiday");
            if (dice.chance(30)) {
                holidays.put(day.plusDays(1), "second day of it");
            }
        }
        // A hash names a content: two calendars have two.
        String hash = "%064x".formatted(id.hashCode() & 0xffffffffL);
        return new WorkingCalendar(
                id, "Invented", hash, days.longBefore(), days.end().plusYears(3), rest, holidays);
    }
}
