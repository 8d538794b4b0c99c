package org.besa.app.face;

/**
 * There is nothing here for whoever asks: it does not exist, or is not theirs to know of. Both are answered by the one page of {@link
 * StaticPages#notFound()}.
 */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says nothing about what was asked for, and costs no stack trace. */
    public NotThere() {
        super("nothing here", null, false, false);
    }
}
