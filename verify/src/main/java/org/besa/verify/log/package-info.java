/** What stands in the audit log: entries and declared restores, in the plain lines that docs/sealing.md describes. */
@NullMarked
package org.besa.verify.log;

import org.jspecify.annotations.NullMarked;
