/** Meetings with offices: who was there, what was asked, what came of it, and who still owes an answer. */
@NullMarked
package org.besa.app.meetings;

import org.jspecify.annotations.NullMarked;
