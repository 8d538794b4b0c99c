/** The engine and what it is measured against, all on the same caseload with the same answer. */
@NullMarked
package org.besa.bench.contender;

import org.jspecify.annotations.NullMarked;
