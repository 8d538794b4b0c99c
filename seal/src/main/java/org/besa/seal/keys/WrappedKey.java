package org.besa.seal.keys;

import org.besa.seal.value.KeyOwner;

/**
 * A key as it is stored: sealed by the key above it, which is the epoch key, or for a compartment the case's key.
 *
 * @param owner whose it is
 * @param bytes the sealed key
 * @param held whether a legal hold forbids its erasure
 */
public record WrappedKey(KeyOwner owner, byte[] bytes, boolean held) {}
