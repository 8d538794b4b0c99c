package org.besa.app.cases;

import java.time.Instant;
import org.besa.seal.value.OpaqueId;

/**
 * One revision as it is sealed: who, when and what.
 *
 * @param version of this shape: {@value #VERSION}
 * @param author the id of an account
 * @param at when it was written
 * @param withdrawn whether it no longer counts; it stays readable
 * @param content what it says
 */
public record Envelope<T extends Content>(int version, String author, Instant at, boolean withdrawn, T content) {
    static final int VERSION = 1;

    /** Checks version and author. */
    public Envelope {
        if (version != VERSION) {
            throw new IllegalArgumentException("this is version " + version + ", and Besa reads " + VERSION);
        }
        new OpaqueId(author);
    }

    /** What somebody writes now. */
    public static <T extends Content> Envelope<T> of(OpaqueId author, Instant at, T content) {
        return new Envelope<>(VERSION, author.hex(), at, false, content);
    }

    /** The account that wrote it. */
    public OpaqueId writer() {
        return new OpaqueId(author);
    }

    /** What it says, said again by somebody. */
    Envelope<T> again(OpaqueId by, Instant now, boolean withdrawnNow) {
        return new Envelope<>(VERSION, by.hex(), now, withdrawnNow, content);
    }
}
