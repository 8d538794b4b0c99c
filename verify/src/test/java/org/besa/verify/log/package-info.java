@NullMarked
package org.besa.verify.log;

import org.jspecify.annotations.NullMarked;
