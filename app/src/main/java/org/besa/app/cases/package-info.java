/** The case as a team works with it: the person's name, the safe-contact rule, notes, files, the case team, and its pages. */
@NullMarked
package org.besa.app.cases;

import org.jspecify.annotations.NullMarked;
