/** Hashes of passwords and tokens, tested. */
@NullMarked
package org.besa.seal.signin;

import org.jspecify.annotations.NullMarked;
