/**
 * Rule packs compiled to a flat program over columns of day numbers: starts are maxima, ends are trees of minima and maxima, and the same
 * program runs over one person or a million.
 */
@NullMarked
package org.besa.continuity.program;

import org.jspecify.annotations.NullMarked;
