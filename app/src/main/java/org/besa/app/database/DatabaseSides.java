package org.besa.app.database;

/** The two roles of the database. Asking waits until the database can be reached. */
public interface DatabaseSides {

    /** Who owns the tables: for migrations only. */
    Login owner();

    /** Who works with the rows. */
    Login application();
}
