/** Simulated eviction policies, with which the contestants are compared. */
@NullMarked
package io.cachedresult.benchmarks.policies;

import org.jspecify.annotations.NullMarked;
