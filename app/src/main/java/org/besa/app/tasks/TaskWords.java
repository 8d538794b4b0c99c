package org.besa.app.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.besa.app.access.Accounts;
import org.besa.app.cases.Told;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Facts;
import org.besa.app.coverage.Matter;
import org.besa.app.face.Words;
import org.besa.continuity.coverage.Coverage;
import org.besa.seal.value.OpaqueId;

/** Tasks and warnings in one language. */
public record TaskWords(FactWords facing, Accounts accounts) {
    private Words words() {
        return facing.words();
    }

    List<Told> told(Task task) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(words().say("tasks.what"), task.what()));
        told.addAll(around(task));
        return told;
    }

    /** What is recorded of it besides what is to be done. */
    public List<Told> around(Task task) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(words().say("tasks.due"), facing.exactly(task.day())));
        told.add(new Told(words().say("tasks.who"), name(task.first())));
        told.add(new Told(
                words().say("tasks.second"),
                task.other().map(this::name).orElseGet(() -> words().say("tasks.nobody"))));
        if (task.finished()) {
            task.done()
                    .days()
                    .ifPresent(day -> told.add(new Told(
                            words().say("tasks.done"),
                            words().say("tasks.doneBy", facing.day(day), name(new OpaqueId(task.doneBy()))))));
        }
        task.matter().ifPresent(matter -> told.add(new Told(words().say("tasks.from"), matter(matter))));
        return told;
    }

    List<Told> told(KeptWarning warning) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(words().say("tasks.kept.about"), matter(warning.matter())));
        told.add(new Told(words().say("tasks.kept.asOf"), facing.exactly(warning.asOf())));
        told.add(new Told(words().say("tasks.kept.said"), String.join(" · ", warning.said())));
        told.addAll(by(warning));
        return told;
    }

    /** By what it was computed. */
    public List<Told> by(KeptWarning warning) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(words().say("tasks.kept.engine"), warning.engine()));
        warning.packs().forEach(pack -> told.add(new Told(words().say("tasks.kept.pack", pack.id()), pack.sha256())));
        warning.calendars()
                .forEach(calendar ->
                        told.add(new Told(words().say("tasks.kept.calendar", calendar.id()), calendar.sha256())));
        told.add(new Told(words().say("tasks.kept.result"), warning.result()));
        return told;
    }

    /** What it is about, in a line. */
    public String matter(Matter matter) {
        String day = facing.exactly(matter.day());
        return switch (matter.sort()) {
            case GAP -> words().say("tasks.matter.gap", facing.needOrAll(matter.code()), day);
            case DEADLINE -> words().say("tasks.matter.deadline", day);
            case END -> words().say("tasks.matter.end", facing.capital(facing.name(matter.code())), day);
        };
    }

    /**
     * What has become of it since.
     *
     * @param today the answer of today
     * @param facts from which it was computed
     */
    public String now(Matter matter, Coverage today, Facts facts) {
        return matter.dayIn(today, facts)
                .map(day -> day.equals(matter.day())
                        ? words().say("tasks.now.same")
                        : words().say("tasks.now.other", facing.exactly(day)))
                .orElseGet(() -> words().say("tasks.now.gone"));
    }

    /** How long until that day, or since. */
    public String left(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        return days < 0 ? words().say("tasks.late", -days) : words().say("tasks.left", days);
    }

    public String name(OpaqueId account) {
        return accounts.find(account).map(found -> found.name().text()).orElse(account.hex());
    }
}
