package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.besa.app.cases.Entry;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.coverage.Coverage;

/**
 * Something that an answer or a fact puts on a day, in the language of a page: the first day without a need, the last day of what the person must do, the day on which
 * an authority is late, the end of help or of a paper.
 *
 * @param more why, or who; empty if nothing more is known
 * @param path below the case's address, where it says more
 */
public record DatedThing(LocalDate day, Sort sort, String title, String more, String path) {
    /** Of what sort it is. */
    public enum Sort {
        /** The last day of what the person must do. */
        DEADLINE,
        /** From this day on the need is missing. */
        GAP,
        /** From this day on an authority is late. */
        BREACH,
        /** The last day of help. */
        AID,
        /** The first day without help, as somebody announced. */
        STOP,
        /** The last day on which the person holds a paper. */
        PAPER,
        /** The last day on which a paper or a status is valid. */
        END;

        static Sort of(Matter.Sort matter) {
            return switch (matter) {
                case GAP -> GAP;
                case DEADLINE -> DEADLINE;
                case END -> END;
            };
        }

        /** As words know it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Everything dated in an answer and in the facts that it was computed from. Of a rough day the earliest counts, as for warnings. */
    public static List<DatedThing> of(Coverage coverage, Facts facts, FactWords facing) {
        List<DatedThing> things = new ArrayList<>();
        for (Ahead ahead : Ahead.of(coverage, facts, facing)) {
            things.add(new DatedThing(
                    ahead.matter().day(),
                    Sort.of(ahead.matter().sort()),
                    ahead.title(),
                    ahead.task().what(),
                    ahead.path()));
        }
        coverage.obligations().stream()
                .filter(duty -> duty.doneOn() == null)
                .forEach(duty -> things.add(new DatedThing(
                        duty.due().plusDays(1),
                        Sort.BREACH,
                        facing.plain(duty.plain()),
                        facing.party(duty.dutyBearer()),
                        "/coverage#duties")));
        facts.standing().forEach(entry -> entry.content().ifPresent(fact -> things.addAll(of(entry, fact, facing))));
        return things.stream().map(DatedThing::once).toList();
    }

    private static List<DatedThing> of(Entry<CaseFact> entry, CaseFact fact, FactWords facing) {
        String path = "/facts/" + entry.id().hex();
        return switch (fact) {
            case CaseFact.Aid aid
            when aid.arrives() -> {
                List<DatedThing> ends = new ArrayList<>();
                String provider = facing.party(aid.provider());
                aid.through()
                        .days()
                        .map(ApproximateDate::earliest)
                        .ifPresent(day ->
                                ends.add(new DatedThing(day, Sort.AID, facing.need(aid.need()), provider, path)));
                aid.stop()
                        .days()
                        .map(ApproximateDate::earliest)
                        .ifPresent(day ->
                                ends.add(new DatedThing(day, Sort.STOP, facing.need(aid.need()), provider, path)));
                yield ends;
            }
            case CaseFact.Paper paper
            when paper.state() == DocumentState.HELD ->
                paper.through().days().map(ApproximateDate::earliest).stream()
                        .map(day -> new DatedThing(day, Sort.PAPER, facing.paper(paper.code()), "", path))
                        .toList();
            default -> List.of();
        };
    }

    /** What is said in the title is not said again. */
    private DatedThing once() {
        return more.equals(title) ? new DatedThing(day, sort, title, "", path) : this;
    }
}
