package org.besa.app.database;

/** A database cannot be used as it is. The message names the place, the fault and the mend; it goes to whoever runs the server. */
public final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFault(String place, String fault, String mend) {
        super(place + ": " + fault + "; " + mend);
    }

    DatabaseFault(String place, String fault, String mend, Throwable cause) {
        super(place + ": " + fault + "; " + mend, cause);
    }
}
