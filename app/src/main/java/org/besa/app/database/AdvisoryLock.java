package org.besa.app.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What only one node may do at a time, as advisory locks of the database; a node that dies lets go of its own. They are listed in one place
 * so that no two have one number.
 */
public enum AdvisoryLock {
    /** Giving audit entries their places. */
    SEQUENCING(1),
    /** Beginning, rotating and backing up keys. */
    KEYS(2),
    /** Making the first account. */
    FIRST_ACCOUNT(3),
    /** Changing wrapped keys: shared by those who add, alone for whoever removes or replaces. */
    KEY_CHANGES(14);

    /** "besa" in ASCII, above a counter: other programs on the same database choose other numbers. */
    private static final long OURS = 0x62657361L << Integer.SIZE;

    private final int counter;

    AdvisoryLock(int counter) {
        this.counter = counter;
    }

    /** The number by which the database knows it. */
    public long number() {
        return OURS + counter;
    }

    /** Waits for it, and holds it for as long as the transaction lasts in which this is called. */
    public void hold(JdbcClient database) {
        take("select pg_advisory_xact_lock(:lock)", database);
    }

    /** The same, together with others who share it; whoever holds it is alone with it. */
    public void share(JdbcClient database) {
        take("select pg_advisory_xact_lock_shared(:lock)", database);
    }

    private void take(String statement, JdbcClient database) {
        database.sql(statement)
                .param("lock", number())
                .query((row, index) -> true)
                .single();
    }
}
