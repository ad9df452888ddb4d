/**
 * Compares the cost of cached methods with other libraries. {@link
 * io.cachedresult.benchmarks.BenchmarkRun} runs all workloads and writes a report.
 */
@NullMarked
package io.cachedresult.benchmarks;

import org.jspecify.annotations.NullMarked;
