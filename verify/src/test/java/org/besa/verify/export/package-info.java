@NullMarked
package org.besa.verify.export;

import org.jspecify.annotations.NullMarked;
