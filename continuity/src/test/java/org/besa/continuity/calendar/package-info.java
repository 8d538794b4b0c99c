/** How law counts time, by article and by property. */
@NullMarked
package org.besa.continuity.calendar;

import org.jspecify.annotations.NullMarked;
