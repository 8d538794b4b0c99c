/** What Besa found, as a person reads it in a terminal and as a program reads it: text and JSON. */
@NullMarked
package org.besa.app.report;

import org.jspecify.annotations.NullMarked;
