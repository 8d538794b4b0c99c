package org.besa.app.server;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** Why nothing can be kept or read at this moment, though nothing is wrong with what was asked for. Whoever asked is told so, and not that something is broken. */
enum Outage {
    /** Nothing more fits onto the disk. */
    FULL(507),
    /** The database does not answer, or is just starting. */
    AWAY(503);

    private final int status;

    Outage(int status) {
        this.status = status;
    }

    /** Of the answer: RFC 9110, or for a full disk RFC 4918. */
    int status() {
        return status;
    }

    /** Whether that is what a fault comes from. */
    static Optional<Outage> of(Throwable fault) {
        Optional<Outage> found = Optional.empty();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (isFull(cause)) {
                return Optional.of(FULL);
            }
            if (isAway(cause)) {
                found = Optional.of(AWAY);
            }
        }
        return found;
    }

    private static boolean isFull(Throwable cause) {
        if (cause instanceof SQLException answer) {
            return "53100".equals(answer.getSQLState());
        }
        return cause instanceof IOException disk
                && String.valueOf(disk.getMessage()).contains("No space left on device");
    }

    /** Connection exceptions are class 08; 57P01 to 57P03 are said by a server that stops, has crashed, or is just starting. */
    private static boolean isAway(Throwable cause) {
        if (!(cause instanceof SQLException answer)) {
            return false;
        }
        String state = String.valueOf(answer.getSQLState());
        return cause instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.matches("57P0[123]")
                || state.equals("53300");
    }
}
