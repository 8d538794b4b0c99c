package org.besa.app.tasks;

import java.util.List;
import java.util.Optional;
import org.besa.app.access.Accounts;
import org.besa.app.cases.Content;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Kind;
import org.besa.app.cases.OtherKinds;
import org.besa.app.cases.Told;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Words;

/** What this room keeps in cases. */
final class TaskKinds implements OtherKinds {
    static final Kind<Task> TASK = Kind.many("task", Task.class);
    static final Kind<KeptWarning> WARNING = Kind.many("warning", KeptWarning.class);

    private final Lawbook law;
    private final Accounts accounts;

    TaskKinds(Lawbook law, Accounts accounts) {
        this.law = law;
        this.accounts = accounts;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(TASK, WARNING);
    }

    @Override
    public List<String> pages() {
        return List.of("tasks");
    }

    @Override
    public List<Told> told(Content content, Words words) {
        TaskWords facing = new TaskWords(new FactWords(law, words), accounts);
        return switch (content) {
            case Task task -> facing.told(task);
            case KeptWarning warning -> facing.told(warning);
            default -> List.of();
        };
    }

    @Override
    public Optional<DraftPlace> place(String code) {
        return TaskPlace.of(code);
    }
}
