package org.besa.bench.contender;

import java.util.Arrays;
import java.util.List;
import org.besa.bench.caseload.NineProvisions;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.cohort.CoverSink;

/**
 * What an answer adds up to, need by need: what contenders are compared by. One row a need of {@link NineProvisions#NEEDS}; its columns are
 * named by {@link #COLUMNS}.
 */
@SuppressWarnings("EnumOrdinal") // An array's row costs nothing; a map's would be measured too.
public final class Tally implements CoverSink {
    /** Days of each cover; contingent days; spans and the sum of their first days' places in the window; gaps, gap days and likewise. */
    public static final List<String> COLUMNS = List.of(
            "secured",
            "withheld",
            "discretionary",
            "unmet",
            "unconfirmed",
            "contingent",
            "spans",
            "span starts",
            "gaps",
            "gap days",
            "gap starts");

    private static final int CONTINGENT = Cover.values().length;
    private static final int SPANS = CONTINGENT + 1;
    private static final int SPAN_STARTS = SPANS + 1;
    private static final int GAPS = SPAN_STARTS + 1;
    private static final int GAP_DAYS = GAPS + 1;
    private static final int GAP_STARTS = GAP_DAYS + 1;

    private final int windowFrom = NineProvisions.VIEW.from();
    private final long[][] byNeed = new long[Need.values().length][COLUMNS.size()];

    @Override
    public void span(int person, Need need, int from, int through, Cover cover, boolean contingent) {
        long[] row = byNeed[need.ordinal()];
        int days = through - from + 1;
        row[cover.ordinal()] += days;
        if (contingent) {
            row[CONTINGENT] += days;
        }
        row[SPANS]++;
        row[SPAN_STARTS] += from - windowFrom;
    }

    @Override
    public void gap(int person, Need need, int from, int through, Cover cover) {
        long[] row = byNeed[need.ordinal()];
        row[GAPS]++;
        row[GAP_DAYS] += through - from + 1;
        row[GAP_STARTS] += from - windowFrom;
    }

    /** The figures, one row a need in the order of {@link NineProvisions#NEEDS}. */
    public List<List<Long>> rows() {
        return NineProvisions.NEEDS.stream()
                .map(need -> Arrays.stream(byNeed[need.ordinal()]).boxed().toList())
                .toList();
    }
}
