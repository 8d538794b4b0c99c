package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.continuity.codes.Need;

/**
 * What one person would lose sooner than as things stand, or gain.
 *
 * @param sooner the nearest first; one for each need at most
 * @param later needs of which less would be missing, or later
 */
record Change(List<Sooner> sooner, List<Need> later) {
    /** Nothing changes. */
    static final Change NONE = new Change(List.of(), List.of());

    Change {
        sooner = List.copyOf(sooner);
        later = List.copyOf(later);
    }

    /**
     * A need that is lost.
     *
     * @param on the first day on which it would be missing and is not as things stand
     * @param instead the day on which it is lost as things stand, if it is
     */
    record Sooner(Need need, LocalDate on, Optional<LocalDate> instead) {}

    /** The first day on which something is lost sooner; a day beyond all others where nothing is. */
    LocalDate firstLoss() {
        return sooner.isEmpty() ? LocalDate.MAX : sooner.getFirst().on();
    }

    boolean isNone() {
        return sooner.isEmpty() && later.isEmpty();
    }

    static Change between(Outlook now, Outlook then) {
        List<Sooner> sooner = new ArrayList<>();
        List<Need> later = new ArrayList<>();
        for (Need need : Need.values()) {
            Optional<LocalDate> lost = firstOnly(then, now, need);
            if (lost.isPresent()) {
                sooner.add(new Sooner(need, lost.get(), first(now, need, lost.get())));
            } else if (firstOnly(now, then, need).isPresent()) {
                later.add(need);
            }
        }
        sooner.sort(Comparator.comparing(Sooner::on));
        return new Change(sooner, later);
    }

    /** The first day from today on that is missing in one and not in the other. */
    private static Optional<LocalDate> firstOnly(Outlook in, Outlook notIn, Need need) {
        List<Outlook.Lapse> others = lapses(notIn, need).toList();
        return lapses(in, need)
                .flatMap(lapse -> firstOutside(lapse, others, in.today()).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> firstOutside(Outlook.Lapse lapse, List<Outlook.Lapse> others, LocalDate today) {
        LocalDate day = lapse.from().isBefore(today) ? today : lapse.from();
        for (Outlook.Lapse other : others) {
            if (other.holds(day)) {
                day = other.through().plusDays(1);
            }
        }
        return day.isAfter(lapse.through()) ? Optional.empty() : Optional.of(day);
    }

    private static Optional<LocalDate> first(Outlook in, Need need, LocalDate after) {
        return lapses(in, need)
                .map(Outlook.Lapse::from)
                .filter(from -> from.isAfter(after))
                .findFirst();
    }

    private static Stream<Outlook.Lapse> lapses(Outlook in, Need need) {
        return in.lapses().stream()
                .filter(lapse -> lapse.need() == need)
                .sorted(Comparator.comparing(Outlook.Lapse::from));
    }
}
