/** Audit entries, their order, and checkpoints, in the database. Knows nobody else in the application. */
@NullMarked
package org.besa.app.audit;

import org.jspecify.annotations.NullMarked;
