package org.besa.app.parties;

import java.util.Locale;
import java.util.Optional;
import org.besa.app.access.Account;
import org.besa.app.access.Role;
import org.besa.app.cases.Content;
import org.besa.seal.value.OpaqueId;

/**
 * A bar for all cases of an organisation. It takes two people to set it, and two to lift it; while its lifting is only asked for, it stands.
 *
 * @param asked the account of who asked for the last step that another confirms, or confirmed
 */
public record OrganisationBar(Bar bar, Step step, String asked) implements Content {
    /** How far it is. Sealed by its name. */
    public enum Step {
        /** Somebody asks for it; it does not count so far. */
        PROPOSED,
        /** It counts. */
        BARRED,
        /** Somebody asks to lift it; it counts. */
        LIFTING,
        /** It does not count any more, or never did. */
        LIFTED;

        /** As words know it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What somebody does about it. Nothing else can be done. */
    public enum Act {
        /** Another coordinator agrees with who asked. */
        CONFIRM,
        /** Somebody asks to lift it. */
        LIFT,
        /** What was asked for is dropped, and all is as before. */
        DROP;

        /** As forms know it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks who asked. */
    public OrganisationBar {
        new OpaqueId(asked);
    }

    static OrganisationBar proposed(Bar bar, OpaqueId by) {
        return new OrganisationBar(bar, Step.PROPOSED, by.hex());
    }

    /** Whether it counts. */
    public boolean stands() {
        return step == Step.BARRED || step == Step.LIFTING;
    }

    /** Whether somebody asked for something that another has to confirm. */
    public boolean waits() {
        return step == Step.PROPOSED || step == Step.LIFTING;
    }

    /** What becomes of it; nothing if this person may not do that now. */
    public Optional<OrganisationBar> after(Act act, Account by) {
        boolean asker = by.id().hex().equals(asked);
        boolean leads = by.role() == Role.COORDINATOR;
        return switch (act) {
            case CONFIRM ->
                waits() && leads && !asker ? next(step == Step.PROPOSED ? Step.BARRED : Step.LIFTED, by) : none();
            case LIFT -> step == Step.BARRED ? next(Step.LIFTING, by) : none();
            // Who takes a wish to lift back keeps the bar: anybody may. A wish to bar is dropped by who had it, or by a
            // coordinator.
            case DROP ->
                step == Step.LIFTING
                        ? next(Step.BARRED, by)
                        : step == Step.PROPOSED && (asker || leads) ? next(Step.LIFTED, by) : none();
        };
    }

    private Optional<OrganisationBar> next(Step then, Account by) {
        return Optional.of(new OrganisationBar(bar, then, by.id().hex()));
    }

    private static Optional<OrganisationBar> none() {
        return Optional.empty();
    }
}
