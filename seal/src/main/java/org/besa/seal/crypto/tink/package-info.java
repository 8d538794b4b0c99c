/** The port, kept by Tink and, for Argon2id, Bouncy Castle. Nobody else knows either. */
@NullMarked
package org.besa.seal.crypto.tink;

import org.jspecify.annotations.NullMarked;
