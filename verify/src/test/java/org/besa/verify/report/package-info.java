@NullMarked
package org.besa.verify.report;

import org.jspecify.annotations.NullMarked;
