package org.besa.app.access;

/** What was asked for needs a fresh proof of who is there. Nothing was changed. */
public final class ProofNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProofNeeded() {
        super("show your password or passkey again, then repeat this");
    }
}
