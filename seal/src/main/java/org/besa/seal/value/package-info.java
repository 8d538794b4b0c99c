/** Whose a key is, where a sealed value belongs, and sealing it there. */
@NullMarked
package org.besa.seal.value;

import org.jspecify.annotations.NullMarked;
