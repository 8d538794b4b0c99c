@NullMarked
package org.besa.postgres;

import org.jspecify.annotations.NullMarked;
