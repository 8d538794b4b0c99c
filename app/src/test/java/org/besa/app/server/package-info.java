@NullMarked
package org.besa.app.server;

import org.jspecify.annotations.NullMarked;
