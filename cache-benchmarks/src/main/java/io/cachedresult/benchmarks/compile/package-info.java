/** Compiles sample classes with annotation processors, and measures what each processor adds. */
@NullMarked
package io.cachedresult.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
