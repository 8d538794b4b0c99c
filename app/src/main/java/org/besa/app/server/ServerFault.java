package org.besa.app.server;

/** The server cannot do what it was asked for. The message names the place, the fault and the mend; it goes to whoever runs the server. */
public final class ServerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerFault(String place, String fault, String mend) {
        super(place + ": " + fault + "; " + mend);
    }

    ServerFault(String place, String fault, String mend, Throwable cause) {
        super(place + ": " + fault + "; " + mend, cause);
    }
}
