package org.besa.postgres;

/** Another program listens at the port. */
public final class PortTaken extends PostgresFault {
    PortTaken(int port) {
        super("port " + port, "another program listens there", "stop it, or choose another port");
    }
}
