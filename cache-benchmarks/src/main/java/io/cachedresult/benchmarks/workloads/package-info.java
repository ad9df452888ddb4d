/** The workloads of a run, in order, and how each of them is measured. */
@NullMarked
package io.cachedresult.benchmarks.workloads;

import org.jspecify.annotations.NullMarked;
