@NullMarked
package org.besa.verify.text;

import org.jspecify.annotations.NullMarked;
