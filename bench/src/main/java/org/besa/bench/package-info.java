/** Benchmarks: the engine alone (JMH), and side by side with other ways to compute the same answer. */
@NullMarked
package org.besa.bench;

import org.jspecify.annotations.NullMarked;
