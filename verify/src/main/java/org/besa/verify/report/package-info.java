/** Tells a verdict: in plain language for a board member or a judge, and as JSON for programs. */
@NullMarked
package org.besa.verify.report;

import org.jspecify.annotations.NullMarked;
