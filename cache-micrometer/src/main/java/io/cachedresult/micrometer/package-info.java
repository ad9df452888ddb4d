/** Micrometer meters for the caches of a process. */
@NullMarked
package io.cachedresult.micrometer;

import org.jspecify.annotations.NullMarked;
