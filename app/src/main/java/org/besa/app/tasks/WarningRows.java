package org.besa.app.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.coverage.Ahead;
import org.besa.app.coverage.Facts;
import org.besa.app.coverage.Lawbook;
import org.besa.app.coverage.Matter;
import org.besa.app.coverage.TaskBegun;
import org.besa.app.tasks.WarningsView.Group;
import org.besa.app.tasks.WarningsView.Row;
import org.besa.seal.value.OpaqueId;

/** Makes the rows of the warnings out of the cases that were opened for them. */
final class WarningRows {
    private final Map<OpaqueId, Opened> opened = new HashMap<>();
    private final LocalDate today;
    private final WarningSteps steps;
    private final TaskWords words;

    WarningRows(List<Tasks> cases, LocalDate today, WarningSteps steps, Lawbook law, TaskWords words) {
        this.today = today;
        this.steps = steps;
        this.words = words;
        for (Tasks tasks : cases) {
            Facts facts = tasks.facts();
            opened.put(facts.id(), new Opened(tasks, Ahead.of(law.assess(facts, today), facts, words.facing())));
        }
    }

    /** A case, and what its answer says is missing or due. */
    private record Opened(Tasks tasks, List<Ahead> ahead) {}

    List<Group> of(List<Upcoming> shown) {
        Map<Integer, List<Row>> groups = new LinkedHashMap<>();
        for (Upcoming each : shown) {
            Opened in = opened.get(each.caseId());
            if (in != null) {
                groups.computeIfAbsent(steps.step(today, each.day()).orElse(-1), _ -> new ArrayList<>())
                        .addAll(rows(each, in).toList());
            }
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(title(group.getKey()), group.getValue()))
                .toList();
    }

    private String title(int step) {
        return step < 0 ? say("tasks.step.late") : say("tasks.step", step);
    }

    private Stream<Row> rows(Upcoming upcoming, Opened in) {
        return switch (upcoming) {
            case Upcoming.Loss loss ->
                in.ahead().stream()
                        .filter(each -> each.matter()
                                .equals(new Matter(Matter.Sort.GAP, loss.need().code(), loss.day())))
                        .map(each -> row(each, in));
            case Upcoming.LastDay last ->
                in.ahead().stream()
                        .filter(each -> each.matter().sort() == Matter.Sort.DEADLINE
                                && each.matter().day().equals(last.day()))
                        .map(each -> row(each, in));
            case Upcoming.Ends ends ->
                in.ahead().stream()
                        .filter(each -> each.matter().equals(new Matter(Matter.Sort.END, ends.code(), ends.day())))
                        .map(each -> row(each, in));
            case Upcoming.ToDo toDo ->
                in.tasks().readable(toDo.task()).flatMap(Entry::content).map(content -> row(content, in)).stream();
        };
    }

    private Row row(Ahead ahead, Opened in) {
        Matter matter = ahead.matter();
        List<Task> taken = in.tasks().about(matter);
        List<String> lines = new ArrayList<>(List.of(ahead.task().what()));
        if (taken.isEmpty()) {
            lines.add(say("tasks.untaken"));
        }
        taken.forEach(task -> lines.add(say("tasks.taken", task.what(), people(task))));
        return row(
                in,
                title(matter.sort(), ahead.title()),
                matter.day(),
                lines.stream().distinct().toList(),
                ahead.path(),
                taken.isEmpty() ? Optional.of(ahead.task()) : Optional.empty(),
                Optional.of(matter));
    }

    private String title(Matter.Sort sort, String what) {
        return switch (sort) {
            case GAP -> say("tasks.loses", what);
            case DEADLINE -> say("tasks.mustDo", what);
            case END -> say("tasks.expires", what);
        };
    }

    private Row row(Task task, Opened in) {
        return row(
                in,
                say("tasks.toDo", task.what()),
                task.day(),
                List.of(people(task)),
                "/tasks",
                Optional.empty(),
                Optional.empty());
    }

    private Row row(
            Opened in,
            String title,
            LocalDate day,
            List<String> lines,
            String path,
            Optional<TaskBegun> begun,
            Optional<Matter> matter) {
        Facts facts = in.tasks().facts();
        return new Row(
                "/cases/" + facts.id().hex(),
                facts.called(words.facing().words()),
                title,
                words.left(today, day),
                words.facing().exactly(day),
                lines,
                path,
                begun,
                matter);
    }

    private String people(Task task) {
        return task.other()
                .map(second -> say("tasks.people.two", words.name(task.first()), words.name(second)))
                .orElseGet(() -> say("tasks.people.one", words.name(task.first())));
    }

    private String say(String key, Object... arguments) {
        return words.facing().words().say(key, arguments);
    }
}
