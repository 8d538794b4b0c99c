/** Whole caseloads at once: facts as columns of day numbers, the same program over all of them, and what a change of packs would do. */
@NullMarked
package org.besa.continuity.cohort;

import org.jspecify.annotations.NullMarked;
