@NullMarked
package org.besa.app.agreements;

import org.jspecify.annotations.NullMarked;
