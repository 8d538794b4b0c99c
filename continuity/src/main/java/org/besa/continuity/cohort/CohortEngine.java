package org.besa.continuity.cohort;

import java.util.List;
import java.util.Objects;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.program.NeedProbe;
import org.besa.continuity.program.Plan;
import org.besa.continuity.program.Program;
import org.besa.continuity.program.View;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** Cover and gaps of a whole cohort: the program of the packs over blocks of people, then each need walked from change to change. */
public final class CohortEngine {
    /** People evaluated at once: enough to keep the loops long, few enough to stay in a core's own cache. */
    private static final int BLOCK = 2048;

    private final List<RulePack> packs;
    private final Vocabulary vocabulary;
    private final @Nullable WorkingCalendar local;

    /**
     * @param vocabulary the shipped codes and those of the packs
     * @param local the calendar that replaces the packs' own, or null
     */
    public CohortEngine(List<RulePack> packs, Vocabulary vocabulary, @Nullable WorkingCalendar local) {
        this.packs = List.copyOf(packs);
        this.vocabulary = vocabulary;
        this.local = local;
    }

    /** Tells the sink every span and gap of the needs, over the window of the view, as known on its day of knowledge. */
    public void cover(Cohort cohort, View view, List<Need> needs, CoverSink sink) {
        Objects.requireNonNull(sink, "sink is null");
        Program program = Plan.of(packs, EpochDays.date(view.knownOn()), local).on(cohort.columns());
        List<NeedWalk> walks = needs.stream()
                .map(need -> new NeedWalk(new NeedProbe(need, program, cohort.columns(), vocabulary, view), view))
                .toList();
        int people = cohort.columns().people();
        for (int first = 0; first < people; first += BLOCK) {
            int end = Math.min(first + BLOCK, people);
            program.run(first, end, view);
            for (NeedWalk walk : walks) {
                for (int person = first; person < end; person++) {
                    walk.person(person, person == first, sink);
                }
            }
        }
    }

    /** Walks one need of one person through the window, joining days of equal cover. */
    private static final class NeedWalk {
        private final NeedProbe probe;
        private final View view;

        NeedWalk(NeedProbe probe, View view) {
            this.probe = probe;
            this.view = view;
        }

        void person(int person, boolean firstOfBlock, CoverSink sink) {
            probe.start(person, firstOfBlock);
            Need need = probe.need();
            Cover cover = Cover.UNMET;
            boolean contingent = false;
            int spanFrom = view.from();
            @Nullable Cover gap = null;
            int gapFrom = view.from();
            for (int day = view.from(); day <= view.through(); day = probe.last() + 1) {
                probe.ask(day, view.through());
                Cover now = probe.cover();
                boolean waits = probe.contingent();
                if (day > spanFrom && (now != cover || waits != contingent)) {
                    sink.span(person, need, spanFrom, day - 1, cover, contingent);
                    spanFrom = day;
                }
                cover = now;
                contingent = waits;
                @Nullable Cover gapNow = probe.gap() ? now : null;
                if (gapNow != gap) {
                    if (gap != null) {
                        sink.gap(person, need, gapFrom, day - 1, gap);
                    }
                    gapFrom = day;
                    gap = gapNow;
                }
            }
            sink.span(person, need, spanFrom, view.through(), cover, contingent);
            if (gap != null) {
                sink.gap(person, need, gapFrom, view.through(), gap);
            }
        }
    }
}
