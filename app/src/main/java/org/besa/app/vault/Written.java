package org.besa.app.vault;

import org.besa.seal.value.OpaqueId;

/**
 * What was written.
 *
 * @param item the item
 * @param revision the one that it has now
 */
public record Written(OpaqueId item, long revision) {}
