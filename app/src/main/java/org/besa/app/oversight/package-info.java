/** What auditors see: the log of who did what, without what was in it. */
@NullMarked
package org.besa.app.oversight;

import org.jspecify.annotations.NullMarked;
