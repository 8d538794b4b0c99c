package org.besa.seal.file;

import org.besa.seal.value.OpaqueId;

/**
 * A sealed file as the data knows it.
 *
 * @param id its name on the disk
 * @param facts its {@link FileFacts}, sealed
 */
public record SealedFile(OpaqueId id, byte[] facts) {}
