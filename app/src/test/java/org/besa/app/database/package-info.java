/** A real PostgreSQL for the tests of all rooms. */
@NullMarked
package org.besa.app.database;

import org.jspecify.annotations.NullMarked;
