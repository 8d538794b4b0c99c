package org.besa.app.cases;

import java.util.List;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;

/**
 * A form as its page shows it.
 *
 * @param revision the one that it is based on; 0 for something new
 * @param restored whether it shows what was kept while somebody typed
 * @param differences to what somebody else saved; empty if nobody did
 */
public record FormState(Form form, long revision, boolean restored, List<Difference> differences) {
    /** Copies the list. */
    public FormState {
        differences = List.copyOf(differences);
    }

    /** As it is filled in, or as it was sent. */
    public static FormState of(Form form, long revision) {
        return new FormState(form, revision, false, List.of());
    }

    /** As somebody left it. */
    public static FormState restored(DraftPlace place, Draft draft) {
        return new FormState(Typed.of(draft.values(), place.fields()).form(), draft.revision(), true, List.of());
    }

    /** The same with this in a field. */
    public FormState with(String field, String value) {
        return new FormState(form.with(field, value), revision, restored, differences);
    }

    /** The same beside what somebody else saved. */
    public FormState beside(List<Difference> others) {
        return new FormState(form, revision, restored, others);
    }
}
