/** Turns the measurements of a run into Markdown tables and SVG charts. */
@NullMarked
package io.cachedresult.benchmarks.report;

import org.jspecify.annotations.NullMarked;
