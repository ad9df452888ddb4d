/** The numbers of a run: what was measured, and medians, ratios and failures derived from it. */
@NullMarked
package io.cachedresult.benchmarks.measurements;

import org.jspecify.annotations.NullMarked;
