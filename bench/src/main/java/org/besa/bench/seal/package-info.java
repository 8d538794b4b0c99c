/** Sealing, keys and the audit log, each beside a peer or a hand-written bound in the same run. */
@NullMarked
package org.besa.bench.seal;

import org.jspecify.annotations.NullMarked;
