/**
 * A PostgreSQL of one's own, for real data on one machine: its binaries come with the class path, its data lies in a home folder.
 * Start with {@link org.besa.postgres.PostgresLauncher}. No framework; no SQL over a connection.
 */
@NullMarked
package org.besa.postgres;

import org.jspecify.annotations.NullMarked;
