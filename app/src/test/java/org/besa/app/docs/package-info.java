/** Keeps the documents true: what they show is read, run and compared. */
@NullMarked
package org.besa.app.docs;

import org.jspecify.annotations.NullMarked;
