/** Recorded traces: where they are found, how they are read. */
@NullMarked
package io.cachedresult.benchmarks.traces;

import org.jspecify.annotations.NullMarked;
