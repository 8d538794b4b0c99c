package org.besa.postgres;

/**
 * How one role connects to the database, on this machine only.
 *
 * @param port 1 to 65535
 * @param password handed to the driver apart from the URL, so that no log of URLs has it
 */
public record DatabaseAccess(int port, String database, String role, String password) {
    /** The only address that the server listens at. */
    static final String HOST = "127.0.0.1";

    /** Checks the port. */
    public DatabaseAccess {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("no such port: " + port);
        }
    }

    /**
     * The URL for the driver, without role and password. With SCRAM as the only way to sign in, whoever took the port in the server's
     * place is not told the password.
     */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database
                + "?requireAuth=scram-sha-256&sslmode=disable&gssEncMode=disable";
    }

    /** Without the password. */
    @Override
    public String toString() {
        return role + " at " + HOST + ":" + port + "/" + database;
    }
}
