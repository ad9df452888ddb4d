/** Measures what Redis pushes to many processes cost: a program of its own, with its clients. */
@NullMarked
package io.cachedresult.benchmarks.tracking;

import org.jspecify.annotations.NullMarked;
