/** An exported log as a folder: where its files lie, writing one, and reading one that nobody vouches for yet. */
@NullMarked
package org.besa.verify.export;

import org.jspecify.annotations.NullMarked;
