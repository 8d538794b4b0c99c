package org.besa.app.tasks;

import java.util.List;
import org.besa.app.face.Frame;

/**
 * A case of which something came out otherwise, in the language of a page.
 *
 * @param name as the case has it
 * @param path of the case
 * @param lines what came out otherwise, each with where it is
 */
public record ComparedCase(String name, String path, List<Line> lines) {
    /** Copies the list. */
    public ComparedCase {
        lines = List.copyOf(lines);
    }

    /** One thing. */
    public record Line(String text, String path) {}

    static ComparedCase of(Tasks tasks, Comparisons.Standing standing, Frame frame) {
        String path = "/cases/" + tasks.id().hex();
        return new ComparedCase(
                tasks.facts().called(frame.words()),
                path,
                standing.differences().stream()
                        .filter(each -> each.caseId().equals(tasks.id()))
                        .map(each -> switch (each) {
                            case Comparisons.Difference.OfAnswer _ ->
                                new Line(frame.say("tasks.compared.answer"), path + "/coverage");
                            case Comparisons.Difference.OfTasks _ ->
                                new Line(frame.say("tasks.compared.tasks"), path + "/tasks");
                            case Comparisons.Difference.OfWarning warning ->
                                new Line(
                                        frame.say("tasks.compared.warning"),
                                        path + "/warnings/" + warning.item().hex());
                        })
                        .toList());
    }
}
