/** The offline verifier of exported audit logs. Needs the JDK alone. */
@NullMarked
package org.besa.verify;

import org.jspecify.annotations.NullMarked;
