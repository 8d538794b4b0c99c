@NullMarked
package org.besa.seal.audit;

import org.jspecify.annotations.NullMarked;
