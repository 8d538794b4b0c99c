/** Merkle trees by RFC 6962: hashes, growing a tree, proofs of inclusion and consistency. */
@NullMarked
package org.besa.verify.tree;

import org.jspecify.annotations.NullMarked;
