@NullMarked
package org.besa.app.mail;

import org.jspecify.annotations.NullMarked;
