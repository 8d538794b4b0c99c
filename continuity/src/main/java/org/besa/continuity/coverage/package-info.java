/** The answer for one case: cover of each need on each day, gaps, obligations, deadlines and open questions. */
@NullMarked
package org.besa.continuity.coverage;

import org.jspecify.annotations.NullMarked;
