/** Files sealed as streams: on the disk a random id and noise, everything else about a file is a sealed value. */
@NullMarked
package org.besa.seal.file;

import org.jspecify.annotations.NullMarked;
