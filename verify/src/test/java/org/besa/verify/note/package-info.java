@NullMarked
package org.besa.verify.note;

import org.jspecify.annotations.NullMarked;
