/** The demo, which compares methods with and without a cache. */
@NullMarked
package io.cachedresult.examples;

import org.jspecify.annotations.NullMarked;
