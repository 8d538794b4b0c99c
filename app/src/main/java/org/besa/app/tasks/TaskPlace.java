package org.besa.app.tasks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.app.cases.DraftPlace;
import org.besa.app.coverage.TaskBegun;
import org.besa.seal.value.OpaqueId;

/** Where the forms of tasks are, and which fields they have. */
final class TaskPlace {
    static final String WHO = "who";
    static final String SECOND = "second";

    private static final List<String> FIELDS =
            List.of(TaskBegun.ABOUT, TaskBegun.WHAT, TaskBegun.DUE, WHO, SECOND, TaskBegun.PART);

    private static final Pattern CORRECTED = Pattern.compile("task\\.([0-9a-f]{32})");

    /** The form for a new one. Its code stands in the clear, so it does not say from what: that is in the field {@link TaskBegun#ABOUT}. */
    static final DraftPlace FRESH = new DraftPlace("task.new", FIELDS, TaskBegun.PATH);

    private TaskPlace() {}

    /** The form that corrects one. */
    static DraftPlace of(OpaqueId item) {
        return new DraftPlace("task." + item.hex(), FIELDS, "/tasks/" + item.hex());
    }

    /** The form with this code. */
    static Optional<DraftPlace> of(String code) {
        Matcher corrected = CORRECTED.matcher(code);
        if (corrected.matches()) {
            return Optional.of(of(new OpaqueId(corrected.group(1))));
        }
        return Optional.of(FRESH).filter(fresh -> fresh.code().equals(code));
    }
}
