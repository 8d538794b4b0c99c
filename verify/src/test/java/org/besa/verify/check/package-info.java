@NullMarked
package org.besa.verify.check;

import org.jspecify.annotations.NullMarked;
