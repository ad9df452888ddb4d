/** A separate program that measures the cost of Redis pushes to many processes. */
@NullMarked
package io.cachedresult.benchmarks.tracking;

import org.jspecify.annotations.NullMarked;
