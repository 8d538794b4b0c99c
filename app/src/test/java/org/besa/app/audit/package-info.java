@NullMarked
package org.besa.app.audit;

import org.jspecify.annotations.NullMarked;
