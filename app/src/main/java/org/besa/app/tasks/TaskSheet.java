package org.besa.app.tasks;

import java.util.List;
import java.util.Optional;
import org.besa.app.coverage.FactReader;
import org.besa.app.coverage.Matter;
import org.besa.app.coverage.TaskBegun;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Form;
import org.besa.app.face.Words;
import org.besa.app.vault.Compartment;

/**
 * A task as a form.
 *
 * @param team those who can be given it
 */
record TaskSheet(List<Candidate> team) {
    TaskSheet {
        team = List.copyOf(team);
    }

    static Form filled(Task task) {
        return Form.empty()
                .with(TaskBegun.ABOUT, task.from())
                .with(TaskBegun.WHAT, task.what())
                .with(TaskBegun.DUE, task.due().written())
                .with(TaskPlace.WHO, task.who())
                .with(TaskPlace.SECOND, task.second());
    }

    /**
     * What the form says; nothing where the reader found a fault.
     *
     * @param part who reads it
     */
    Optional<Task> read(FactReader read, Compartment part, Words words) {
        String what = read.neededText(TaskBegun.WHAT);
        WrittenDay due = read.neededExactDay(TaskBegun.DUE);
        String from = read.sent(TaskBegun.ABOUT);
        Optional<Matter> matter = Matter.of(from);
        String who = somebody(read, TaskPlace.WHO, part, words);
        String second = read.sent(TaskPlace.SECOND).isEmpty() ? "" : somebody(read, TaskPlace.SECOND, part, words);
        if (who.isEmpty() && !read.form().faulty(TaskPlace.WHO)) {
            read.fault(TaskPlace.WHO, words.say("cases.fault.choose"));
        }
        if (!second.isEmpty() && second.equals(who)) {
            read.fault(TaskPlace.SECOND, words.say("tasks.fault.same"));
        }
        boolean needsTwo =
                matter.filter(each -> each.sort() == Matter.Sort.DEADLINE).isPresent();
        if (needsTwo && read.sent(TaskPlace.SECOND).isEmpty() && readers(part) > 1) {
            read.fault(TaskPlace.SECOND, words.say("tasks.fault.second"));
        }
        return read.isFaulty()
                ? Optional.empty()
                : Optional.of(Task.open(
                        what, due, who, second, matter.map(Matter::text).orElse("")));
    }

    private long readers(Compartment part) {
        return team.stream().filter(each -> reads(each, part)).count();
    }

    private String somebody(FactReader read, String field, Compartment part, Words words) {
        String sent = read.sent(field);
        Optional<Candidate> chosen =
                team.stream().filter(each -> each.account().hex().equals(sent)).findFirst();
        if (chosen.isEmpty()) {
            read.fault(field, words.say("cases.fault.choose"));
            return "";
        }
        if (!reads(chosen.get(), part)) {
            read.fault(field, words.say("tasks.fault.part"));
        }
        return sent;
    }

    private static boolean reads(Candidate candidate, Compartment part) {
        return part != Compartment.PRIVILEGED || candidate.privileged();
    }
}
