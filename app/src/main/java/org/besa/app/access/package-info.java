/** Organisations, accounts, passwords and sessions: who somebody is. What they may see is asked elsewhere. */
@NullMarked
package org.besa.app.access;

import org.jspecify.annotations.NullMarked;
