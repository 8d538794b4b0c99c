/** The key chain: roots, wrapped keys, unlocking, rotation, erasure, key backup. docs/sealing.md has the order of things. */
@NullMarked
package org.besa.seal.keys;

import org.jspecify.annotations.NullMarked;
