/**
 * Files in, records out: case files, rule packs, calendars, worked examples and cohorts. What cannot be read is told with its place and its
 * mend, all of it at once, and nothing is ever guessed or skipped.
 */
@NullMarked
package org.besa.continuity.source;

import org.jspecify.annotations.NullMarked;
