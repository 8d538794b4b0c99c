/** What is measured: an invented law with nine provisions, and an invented caseload of any size drawn from a seed. */
@NullMarked
package org.besa.bench.caseload;

import org.jspecify.annotations.NullMarked;
