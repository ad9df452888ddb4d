/** Paints tiles for requests that repeat each other, with and without a cache. */
@NullMarked
package io.cachedresult.examples.duplicates;

import org.jspecify.annotations.NullMarked;
