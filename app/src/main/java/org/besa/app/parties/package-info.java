/** The parties that an organisation deals with, and those to whom nothing may ever go: the register, and barred recipients. */
@NullMarked
package org.besa.app.parties;

import org.jspecify.annotations.NullMarked;
