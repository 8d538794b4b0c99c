/** The commands: what may be typed, which files it reads, what it prints, and the exit code. */
@NullMarked
package org.besa.app.commandline;

import org.jspecify.annotations.NullMarked;
