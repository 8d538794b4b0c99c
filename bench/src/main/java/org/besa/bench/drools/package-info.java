/** The nine provisions as rules for Drools: what its sessions work on. */
@NullMarked
package org.besa.bench.drools;

import org.jspecify.annotations.NullMarked;
