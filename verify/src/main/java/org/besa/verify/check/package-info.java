/** Judges an exported log: whether it is intact, and if not, what was done to it and where. */
@NullMarked
package org.besa.verify.check;

import org.jspecify.annotations.NullMarked;
