/** JMH benchmarks of the engine's parts; {@code bench/run --help} and docs/performance.md have the side-by-side comparison. */
@NullMarked
package org.besa.bench.micro;

import org.jspecify.annotations.NullMarked;
