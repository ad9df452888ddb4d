/** Measures and prints the figures of the demo. */
@NullMarked
package io.cachedresult.examples.report;

import org.jspecify.annotations.NullMarked;
