/** Tests of the room of cases. */
@NullMarked
package org.besa.app.cases;

import org.jspecify.annotations.NullMarked;
