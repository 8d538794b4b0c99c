/** The help pages: how to begin, what is safe, where to read on. They know no case. */
@NullMarked
package org.besa.app.help;

import org.jspecify.annotations.NullMarked;
