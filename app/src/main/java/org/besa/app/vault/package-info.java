/** The keys of cases, and the two ways to what they seal. */
@NullMarked
package org.besa.app.vault;

import org.jspecify.annotations.NullMarked;
