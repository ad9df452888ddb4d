/** Paints tiles of the Mandelbrot set. */
@NullMarked
package io.cachedresult.examples.mandelbrot;

import org.jspecify.annotations.NullMarked;
