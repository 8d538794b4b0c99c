package org.besa.verify.log;

import org.besa.verify.text.Bytes;

/**
 * A thing that an action showed, changed or asked for.
 *
 * @param handle its random name
 * @param details what else is worth keeping, sealed under the key of the thing's case; empty if nothing
 */
public record Shown(Handle handle, Bytes details) {

    /** Without details. */
    public Shown(Handle handle) {
        this(handle, Bytes.of(new byte[0]));
    }
}
