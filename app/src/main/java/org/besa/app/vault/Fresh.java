package org.besa.app.vault;

import org.besa.seal.value.OpaqueId;

/**
 * An item that is not there yet.
 *
 * @param id a new random one
 * @param content what is to be sealed
 */
public record Fresh(OpaqueId id, byte[] content) {}
