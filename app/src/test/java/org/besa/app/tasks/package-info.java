@NullMarked
package org.besa.app.tasks;

import org.jspecify.annotations.NullMarked;
