/** Keys, sealed values and files, and the writing side of the audit log. No framework. */
@NullMarked
package org.besa.seal;

import org.jspecify.annotations.NullMarked;
