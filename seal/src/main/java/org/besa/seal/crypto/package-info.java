/** The one port in front of the provider of cryptography. Implemented in {@code org.besa.seal.crypto.tink}. */
@NullMarked
package org.besa.seal.crypto;

import org.jspecify.annotations.NullMarked;
