package org.besa.continuity.property;

import java.util.Map;
import java.util.TreeMap;
import org.besa.continuity.reference.Answer;

/** Counts how often each kind of answer came up, so that a test can insist on having seen enough of all. */
final class Frequencies {

    private final long[] days = new long[256];
    private final long[] standings = new long[256];

    void count(Answer answer) {
        answer.needs().values().forEach(need -> count(need, days));
        answer.standings().values().forEach(provision -> count(provision, standings));
    }

    private static void count(byte[] bytes, long[] counts) {
        for (byte one : bytes) {
            counts[one & 255]++;
        }
    }

    /** Days by cover, by gap and contingent, and by mark; provision-days by certainty. */
    Map<String, Long> byKind() {
        Map<String, Long> kinds = new TreeMap<>();
        for (int packed = 0; packed < days.length; packed++) {
            if (days[packed] == 0) {
                continue;
            }
            Answer.Day day = Answer.Day.of((byte) packed);
            add(kinds, day.cover().name(), days[packed]);
            add(kinds, day.cover() + (day.contingent() ? " contingent" : " certain"), days[packed]);
            if (day.gap()) {
                add(kinds, day.cover() + " gap" + (day.contingent() ? " contingent" : " certain"), days[packed]);
            }
            add(kinds, day.alleged() ? "alleged" : "not alleged", days[packed]);
            add(kinds, day.promised() ? "promised" : "not promised", days[packed]);
            add(kinds, day.partial() ? "partial" : "not partial", days[packed]);
        }
        for (int packed = 0; packed < standings.length; packed++) {
            byte standing = (byte) packed;
            add(kinds, "level " + Answer.level(standing), standings[packed]);
            add(kinds, "due " + Answer.due(standing), standings[packed]);
            if (Answer.early(standing)) {
                add(kinds, "early", standings[packed]);
            }
        }
        return kinds;
    }

    private static void add(Map<String, Long> kinds, String kind, long count) {
        kinds.merge(kind, count, Long::sum);
    }
}
