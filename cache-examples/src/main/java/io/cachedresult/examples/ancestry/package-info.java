/** Finds the ancestors of all classes of the JDK, with and without a cache. */
@NullMarked
package io.cachedresult.examples.ancestry;

import org.jspecify.annotations.NullMarked;
