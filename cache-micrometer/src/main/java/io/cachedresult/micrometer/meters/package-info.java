/** Micrometer meters for groups of caches. */
@NullMarked
package io.cachedresult.micrometer.meters;

import org.jspecify.annotations.NullMarked;
