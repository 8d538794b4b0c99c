@NullMarked
package org.besa.verify;

import org.jspecify.annotations.NullMarked;
