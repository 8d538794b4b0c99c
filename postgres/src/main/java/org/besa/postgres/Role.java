package org.besa.postgres;

import java.util.Locale;

/** The database's roles. The name of each is that of its password's file. */
enum Role {
    /** Superuser. Nobody but a person who looks into the server needs it. */
    POSTGRES,
    /** Owns the database, and so may change its tables: for migrations. */
    BESA_OWNER,
    /** What the application runs as. Has only what migrations grant it. */
    BESA_APP;

    String inDatabase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
