/** What a call of a cached method costs, as ratios to contestants of the same run. */
@NullMarked
package io.cachedresult.benchmarks;

import org.jspecify.annotations.NullMarked;
