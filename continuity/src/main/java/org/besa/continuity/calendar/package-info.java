/** Days, periods and days of rest: how law counts time. Days are exact; a period's value is always its last day. */
@NullMarked
package org.besa.continuity.calendar;

import org.jspecify.annotations.NullMarked;
