/** The database's two sides (who owns the tables, and who works with the rows), and the migrations of all rooms. */
@NullMarked
package org.besa.app.database;

import org.jspecify.annotations.NullMarked;
