@NullMarked
package org.besa.app.vault;

import org.jspecify.annotations.NullMarked;
