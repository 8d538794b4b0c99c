package org.besa.app.database;

/**
 * How one role of the database signs in.
 *
 * @param url for the driver, without role and password
 * @param role its name
 * @param password handed to the driver apart from the URL, so that no log of URLs has it
 */
public record Login(String url, String role, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return role + " at " + url;
    }
}
