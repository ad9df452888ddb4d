/** Micrometer meters for groups of caches. */
@NullMarked
package io.cachedresult.monitor.meters;

import org.jspecify.annotations.NullMarked;
