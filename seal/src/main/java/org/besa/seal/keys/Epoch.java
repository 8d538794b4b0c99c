package org.besa.seal.keys;

/**
 * The epoch of a store of wrapped keys.
 *
 * @param number from 1, one more at each rotation
 * @param wrappedKey the epoch's key, wrapped by the root of that number
 */
public record Epoch(long number, byte[] wrappedKey) {}
