/** Searching the entries of caches, and reading their keys as text. */
@NullMarked
package io.cachedresult.monitor.entries;

import org.jspecify.annotations.NullMarked;
