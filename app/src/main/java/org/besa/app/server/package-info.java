/** The server: what it is told, where its things lie, how it starts, locks and ends, and the one door that every request comes through. */
@NullMarked
package org.besa.app.server;

import org.jspecify.annotations.NullMarked;
