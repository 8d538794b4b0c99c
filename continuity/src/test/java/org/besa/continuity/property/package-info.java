/** What must hold for every pack, history and moment: the engine against the reference evaluators, and the laws of the engine itself. */
@NullMarked
package org.besa.continuity.property;

import org.jspecify.annotations.NullMarked;
