/** What tests of several packages share, and rules for the whole library. */
@NullMarked
package org.besa.seal;

import org.jspecify.annotations.NullMarked;
