package org.besa.app.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.continuity.codes.Need;

/**
 * What was said about the duties of a case, side by side: nothing is merged, and no side is taken.
 *
 * @param duties those about which somebody disagrees first, then in the order of needs
 * @param withdrawn what was taken back
 */
public record StatementsView(List<Duty> duties, List<Entry<CaseFact>> withdrawn) {
    /** Copies the lists. */
    public StatementsView {
        duties = List.copyOf(duties);
        withdrawn = List.copyOf(withdrawn);
    }

    /**
     * What was said about one duty, each list in the order of time.
     *
     * @param need its code; empty for all needs
     * @param party whose duty it would be: a code, or a name
     * @param theirs who says that it is that party's
     * @param notTheirs who says that it is not, or no longer
     * @param neither who says neither
     */
    public record Duty(
            String need,
            String party,
            List<Entry<CaseFact>> theirs,
            List<Entry<CaseFact>> notTheirs,
            List<Entry<CaseFact>> neither) {
        /** Copies the lists. */
        public Duty {
            theirs = List.copyOf(theirs);
            notTheirs = List.copyOf(notTheirs);
            neither = List.copyOf(neither);
        }

        /** Whether somebody says that it is the party's, and somebody that it is not. */
        public boolean disagrees() {
            return !theirs.isEmpty() && !notTheirs.isEmpty();
        }
    }

    /** Where a statement stands. */
    private enum Side {
        THEIRS,
        NOT_THEIRS,
        NEITHER
    }

    private record Key(String need, String party) {
        static Key of(CaseFact.Said said) {
            return new Key(said.need(), written(said.party()));
        }

        /** Names are the same however large their letters are. */
        private static String written(String party) {
            return party.toLowerCase(Locale.ROOT);
        }
    }

    static StatementsView of(Facts facts) {
        List<Entry<CaseFact>> standing = facts.standing().reversed().stream()
                .filter(StatementsView::isSaid)
                .toList();
        Map<Key, List<Entry<CaseFact>>> byDuty = new LinkedHashMap<>();
        standing.stream()
                .sorted(Comparator.comparing(entry -> said(entry).on().written()))
                .forEach(entry -> byDuty.computeIfAbsent(Key.of(said(entry)), _ -> new ArrayList<>())
                        .add(entry));
        List<Duty> duties = byDuty.entrySet().stream()
                .filter(duty -> !standsElsewhere(duty.getKey(), byDuty))
                .map(duty -> duty(duty.getValue(), general(duty.getKey(), byDuty)))
                .sorted(Comparator.comparing((Duty duty) -> !duty.disagrees())
                        .thenComparingInt(duty -> place(duty.need()))
                        .thenComparing(Duty::party))
                .toList();
        return new StatementsView(
                duties,
                facts.withdrawn().stream().filter(StatementsView::isSaid).toList());
    }

    /** What was said about all that a party owes stands beside what was said about each part of it, and alone only if nothing was. */
    private static boolean standsElsewhere(Key key, Map<Key, List<Entry<CaseFact>>> byDuty) {
        return key.need().isEmpty()
                && byDuty.keySet().stream()
                        .anyMatch(other ->
                                !other.need().isEmpty() && other.party().equals(key.party()));
    }

    private static List<Entry<CaseFact>> general(Key key, Map<Key, List<Entry<CaseFact>>> byDuty) {
        return key.need().isEmpty() ? List.of() : byDuty.getOrDefault(new Key("", key.party()), List.of());
    }

    private static Duty duty(List<Entry<CaseFact>> specific, List<Entry<CaseFact>> general) {
        CaseFact.Said first = said(specific.getFirst());
        List<Entry<CaseFact>> all = Stream.concat(specific.stream(), general.stream())
                .sorted(Comparator.comparing(entry -> said(entry).on().written()))
                .toList();
        return new Duty(
                first.need(), first.party(), on(Side.THEIRS, all), on(Side.NOT_THEIRS, all), on(Side.NEITHER, all));
    }

    private static List<Entry<CaseFact>> on(Side side, List<Entry<CaseFact>> all) {
        return all.stream().filter(entry -> side(said(entry)) == side).toList();
    }

    private static Side side(CaseFact.Said said) {
        return switch (said.says()) {
            case ACCEPTS, ASCRIBES_TO, POINTS_TO, PERFORMED -> Side.THEIRS;
            case DENIES, ENDED -> Side.NOT_THEIRS;
            case NO_FUNDS, CASE_BY_CASE, REFUSES_TO_ANSWER, ASSERTS -> Side.NEITHER;
        };
    }

    private static boolean isSaid(Entry<CaseFact> entry) {
        return entry.content().filter(CaseFact.Said.class::isInstance).isPresent();
    }

    private static CaseFact.Said said(Entry<CaseFact> entry) {
        return entry.content().map(CaseFact.Said.class::cast).orElseThrow();
    }

    /** Where a need stands in the list of needs; all needs come first. */
    private static int place(String need) {
        return Need.ofCode(need).map(List.of(Need.values())::indexOf).orElse(-1);
    }
}
