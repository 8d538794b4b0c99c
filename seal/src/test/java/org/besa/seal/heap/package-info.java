/** After locking, nothing that can be reached in the heap holds a key: shown on a real JVM with a dump of its heap. */
@NullMarked
package org.besa.seal.heap;

import org.jspecify.annotations.NullMarked;
