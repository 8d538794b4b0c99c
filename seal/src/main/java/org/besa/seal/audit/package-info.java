/** The writing side of the audit log: entries with sealed details, their order, signed checkpoints, declared restores. */
@NullMarked
package org.besa.seal.audit;

import org.jspecify.annotations.NullMarked;
