/** The JMH benchmarks, the keys that they request, and a profiler. */
@NullMarked
package io.cachedresult.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
