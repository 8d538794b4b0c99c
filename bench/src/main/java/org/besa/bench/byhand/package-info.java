/**
 * The nine provisions written by hand in Java, as somebody would who needs this law and no other, and needs it fast: every rule is a method
 * with its figures as constants, over the same columns that the engine reads, with the same answer.
 */
@NullMarked
package org.besa.bench.byhand;

import org.jspecify.annotations.NullMarked;
