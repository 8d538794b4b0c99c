package org.besa.bench.web;

import java.sql.SQLException;

/** What is done behind the back of a server, as the database's superuser: outside the measured time. */
interface Tables {

    /** Fills up with cases that none of our people serves, until there are so many in all. */
    void fill(int cases) throws SQLException;

    /** Lets somebody sign in again at once. */
    void forgetSignIn(Person person) throws SQLException;

    /** Puts back what a turn has changed: who opened cases serves sixty again, and names have one revision. */
    void tidy(Person writer, Person opener) throws SQLException;

    /** What the tables and their indexes take on the disk, in MB. */
    long megabytes() throws SQLException;
}
