/** JMH benchmarks of the parts of the engine; docs/performance.md has figures, and {@code bench/run} the comparison with others. */
@NullMarked
package org.besa.bench.micro;

import org.jspecify.annotations.NullMarked;
