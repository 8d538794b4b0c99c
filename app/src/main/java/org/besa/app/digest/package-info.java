/** A mail now and then that says how much is due soon, and nothing of any case. */
@NullMarked
package org.besa.app.digest;

import org.jspecify.annotations.NullMarked;
