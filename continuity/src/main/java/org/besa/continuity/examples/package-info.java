/** Runs the worked examples beside a rule pack: they are its tests. */
@NullMarked
package org.besa.continuity.examples;

import org.jspecify.annotations.NullMarked;
