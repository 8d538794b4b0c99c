/** The application: today its command line, which reads files and prints what the libraries answer. */
@NullMarked
package org.besa.app;

import org.jspecify.annotations.NullMarked;
