@NullMarked
package org.besa.app.parties;

import org.jspecify.annotations.NullMarked;
