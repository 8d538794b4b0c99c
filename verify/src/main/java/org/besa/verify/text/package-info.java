/** What the formats of this library are made of: bytes, lines of text, and the fault when something is written in another way than the one allowed. */
@NullMarked
package org.besa.verify.text;

import org.jspecify.annotations.NullMarked;
