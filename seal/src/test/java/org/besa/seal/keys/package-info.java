/** The key chain's tests. */
@NullMarked
package org.besa.seal.keys;

import org.jspecify.annotations.NullMarked;
