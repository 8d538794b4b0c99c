package org.besa.app.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.continuity.coverage.Coverage;

/**
 * What is lost or due on a day, in the language of a page.
 *
 * @param title what it is
 * @param lines why, and what to do
 * @param path below the case's address, where it says more
 */
public record Ahead(Matter matter, String title, List<String> lines, String path, TaskBegun task) {
    /** Copies the list. */
    public Ahead {
        lines = List.copyOf(lines);
    }

    /** Everything that an answer says is missing, or has to be done by the person, and what ends from the day of the answer on. */
    public static List<Ahead> of(Coverage coverage, Facts facts, FactWords facing) {
        CoverageView view = new CoverageView(coverage, facts, facing, DaysShown.months(coverage.asOf()));
        Stream<Ahead> missing = Stream.concat(view.missing().stream(), view.missingLater().stream())
                .map(Ahead::of);
        Stream<Ahead> due = view.deadlines().stream().flatMap(each -> of(each).stream());
        Stream<Ahead> ending =
                view.endings().stream().filter(each -> !each.ended()).map(Ahead::of);
        return Stream.of(missing, due, ending).flatMap(each -> each).toList();
    }

    private static Ahead of(CoverageView.Missing missing) {
        List<String> lines = new ArrayList<>(List.of(missing.days()));
        lines.addAll(missing.why());
        lines.addAll(missing.next());
        return new Ahead(missing.task().matter(), missing.need(), lines, missing.path(), missing.task());
    }

    private static Ahead of(CoverageView.EndingLine ending) {
        return new Ahead(
                ending.task().matter(), ending.name(), List.of(ending.text()), "/coverage#endings", ending.task());
    }

    private static Optional<Ahead> of(CoverageView.Due due) {
        return due.task()
                .map(task -> new Ahead(
                        task.matter(),
                        due.plain(),
                        List.of(due.title(), due.more(), due.cite()),
                        "/coverage#deadlines",
                        task));
    }
}
