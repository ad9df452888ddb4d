/** A map of the Mandelbrot set in the browser, whose tiles come from a cache. */
@NullMarked
package io.cachedresult.examples.map;

import org.jspecify.annotations.NullMarked;
