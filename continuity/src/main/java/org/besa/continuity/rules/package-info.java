/** Rule packs as records: provisions, obligations, deadlines and the closed grammar in which they are written (docs/rule-packs.md). */
@NullMarked
package org.besa.continuity.rules;

import org.jspecify.annotations.NullMarked;
