/** A seeded generator of rule packs, histories and moments for the property tests. The same seed gives the same samples. */
@NullMarked
package org.besa.continuity.random;

import org.jspecify.annotations.NullMarked;
