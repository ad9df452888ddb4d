/** Replays recorded traces and compares the hit ratios of contestants and simulated policies. */
@NullMarked
package io.cachedresult.benchmarks.hitratio;

import org.jspecify.annotations.NullMarked;
