/** The contestants: the same methods, cached in different ways. */
@NullMarked
package io.cachedresult.benchmarks.contestants;

import org.jspecify.annotations.NullMarked;
