/** Acting in time: what is to be done and by whom, what is lost or due soon, and warnings that can be computed again. */
@NullMarked
package org.besa.app.tasks;

import org.jspecify.annotations.NullMarked;
