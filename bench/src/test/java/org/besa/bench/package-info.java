@NullMarked
package org.besa.bench;

import org.jspecify.annotations.NullMarked;
