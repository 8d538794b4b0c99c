package org.besa.seal.audit;

import org.besa.verify.log.Entry;

/**
 * An entry that was committed and has no place in the log yet.
 *
 * @param id by which its store knows it
 * @param entry the entry
 */
public record PendingEntry(long id, Entry entry) {}
