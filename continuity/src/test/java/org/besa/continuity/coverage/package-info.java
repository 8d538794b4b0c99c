/** What one answer must say, by example. */
@NullMarked
package org.besa.continuity.coverage;

import org.jspecify.annotations.NullMarked;
