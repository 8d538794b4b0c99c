/** What is recorded about one case: dated facts, assistance and statements, and the code lists in which they are written. */
@NullMarked
package org.besa.continuity.facts;

import org.jspecify.annotations.NullMarked;
