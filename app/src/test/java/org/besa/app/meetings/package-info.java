@NullMarked
package org.besa.app.meetings;

import org.jspecify.annotations.NullMarked;
