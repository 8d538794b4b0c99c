package org.besa.app.vault;

import org.besa.seal.value.OpaqueId;

/**
 * One revision of an item of a case, opened.
 *
 * @param id the item's, the same in all its revisions
 * @param kind its code: 1 to 32 lower-case letters and hyphens
 * @param revision from 1, without gaps
 * @param content what was sealed
 */
public record SealedItem(OpaqueId id, String kind, Compartment compartment, long revision, byte[] content) {}
