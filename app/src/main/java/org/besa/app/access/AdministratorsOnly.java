package org.besa.app.access;

/** Somebody who may not asked for administration, or an administrator for what their organisation does not have. It is as if nothing were there. */
public final class AdministratorsOnly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AdministratorsOnly() {
        super("there is no such page");
    }
}
