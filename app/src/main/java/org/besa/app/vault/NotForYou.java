package org.besa.app.vault;

/** There is no such thing for whoever asked. Whether there is one for somebody else, nothing tells. */
public final class NotForYou extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotForYou() {
        super("there is nothing here for you");
    }
}
