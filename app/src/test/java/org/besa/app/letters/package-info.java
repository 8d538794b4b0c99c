@NullMarked
package org.besa.app.letters;

import org.jspecify.annotations.NullMarked;
