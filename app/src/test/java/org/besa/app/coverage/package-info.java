@NullMarked
package org.besa.app.coverage;

import org.jspecify.annotations.NullMarked;
