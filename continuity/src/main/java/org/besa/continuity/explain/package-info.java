/** Why: the derivation of one need on one day, down to fact, source and citation, and what nearly applied. */
@NullMarked
package org.besa.continuity.explain;

import org.jspecify.annotations.NullMarked;
