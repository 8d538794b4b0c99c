/** Invented logs, the same at each run. */
@NullMarked
package org.besa.verify.sample;

import org.jspecify.annotations.NullMarked;
