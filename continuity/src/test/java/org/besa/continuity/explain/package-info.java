/** What an explanation must name, by example. */
@NullMarked
package org.besa.continuity.explain;

import org.jspecify.annotations.NullMarked;
