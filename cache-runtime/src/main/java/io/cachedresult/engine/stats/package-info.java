/**
 * Counts what a cache does.
 */
@NullMarked
package io.cachedresult.engine.stats;

import org.jspecify.annotations.NullMarked;
