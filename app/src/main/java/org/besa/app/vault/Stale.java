package org.besa.app.vault;

import java.util.Optional;

/** Somebody else was quicker: what was to be changed is not as it was when this change was begun. Nothing was changed. */
public final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<SealedItem> current;

    /** @param current the item as it is now, opened */
    public Stale(SealedItem current) {
        super("somebody else has changed this meanwhile");
        this.current = Optional.of(current);
    }

    Stale() {
        super("somebody else has changed the state of this case meanwhile");
        this.current = Optional.empty();
    }

    /** The item as it is now, opened; empty when it was the state of the case. */
    public Optional<SealedItem> current() {
        return current;
    }
}
