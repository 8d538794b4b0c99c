/** Damaged exports, and two verifiers that must say the same of each. */
@NullMarked
package org.besa.verify.agreement;

import org.jspecify.annotations.NullMarked;
