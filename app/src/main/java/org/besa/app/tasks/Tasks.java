package org.besa.app.tasks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.coverage.Facts;
import org.besa.app.coverage.Matter;
import org.besa.app.vault.Member;
import org.besa.seal.value.OpaqueId;

/**
 * What is to be done in one case, and the warnings that were kept.
 *
 * @param facts what is recorded about the case
 * @param team who is in the case team
 * @param tasks by the day on which they are due; those that were taken back too
 * @param warnings the last kept first; those that were taken back too
 */
public record Tasks(Facts facts, List<Member> team, List<Entry<Task>> tasks, List<Entry<KeptWarning>> warnings) {
    /** Copies the lists. */
    public Tasks {
        team = List.copyOf(team);
        tasks = List.copyOf(tasks);
        warnings = List.copyOf(warnings);
    }

    public OpaqueId id() {
        return facts.id();
    }

    /** How many there are that cannot be read. */
    long unreadable() {
        return Stream.concat(tasks.stream(), warnings.stream())
                .filter(entry -> entry.envelope().isEmpty())
                .count();
    }

    /** Those that wait to be done, the nearest first; what cannot be read too, so that nobody overlooks it. */
    public List<Entry<Task>> open() {
        return tasks.stream()
                .filter(entry -> !entry.withdrawn()
                        && entry.content().filter(Task::finished).isEmpty())
                .toList();
    }

    public List<Entry<Task>> done() {
        return tasks.stream()
                .filter(entry -> !entry.withdrawn()
                        && entry.content().filter(Task::finished).isPresent())
                .toList()
                .reversed();
    }

    public List<Entry<Task>> withdrawn() {
        return tasks.stream().filter(Entry::withdrawn).toList();
    }

    /** Warnings that count. */
    public List<Entry<KeptWarning>> kept() {
        return warnings.stream().filter(entry -> !entry.withdrawn()).toList();
    }

    /** Warnings that were taken back. */
    public List<Entry<KeptWarning>> dropped() {
        return warnings.stream().filter(Entry::withdrawn).toList();
    }

    /** Open tasks about this, whatever day it had then. */
    List<Task> about(Matter matter) {
        return open().stream()
                .flatMap(entry -> entry.content().stream())
                .filter(task -> task.matter()
                        .filter(each ->
                                each.sort() == matter.sort() && each.code().equals(matter.code()))
                        .isPresent())
                .toList();
    }

    /** The task of this id, if it can be read. */
    Optional<Entry<Task>> readable(OpaqueId item) {
        return tasks.stream()
                .filter(entry -> entry.id().equals(item) && entry.content().isPresent())
                .findFirst();
    }
}
