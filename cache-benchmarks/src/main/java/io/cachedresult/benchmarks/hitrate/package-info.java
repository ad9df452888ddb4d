/** Replays recorded traces and compares the hit rates of contestants and simulated policies. */
@NullMarked
package io.cachedresult.benchmarks.hitrate;

import org.jspecify.annotations.NullMarked;
