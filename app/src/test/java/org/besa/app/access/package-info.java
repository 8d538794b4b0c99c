/** Accounts, passwords and sessions, tested on a real PostgreSQL. */
@NullMarked
package org.besa.app.access;

import org.jspecify.annotations.NullMarked;
