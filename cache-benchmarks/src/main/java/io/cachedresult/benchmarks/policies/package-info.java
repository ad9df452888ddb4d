/** Eviction policies without a cache around them, to compare contestants with. */
@NullMarked
package io.cachedresult.benchmarks.policies;

import org.jspecify.annotations.NullMarked;
