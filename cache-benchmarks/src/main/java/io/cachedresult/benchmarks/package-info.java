/**
 * Compares cached methods of this project with those of other libraries. {@link
 * io.cachedresult.benchmarks.BenchmarkRun} runs all workloads and writes a report.
 */
@NullMarked
package io.cachedresult.benchmarks;

import org.jspecify.annotations.NullMarked;
