/** Programs that measure a single contestant, each started in a JVM of its own. */
@NullMarked
package io.cachedresult.benchmarks.programs;

import org.jspecify.annotations.NullMarked;
