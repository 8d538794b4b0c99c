@NullMarked
package org.besa.verify.tree;

import org.jspecify.annotations.NullMarked;
