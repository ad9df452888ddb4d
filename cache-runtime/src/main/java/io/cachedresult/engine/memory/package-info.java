/**
 * Shares a number of bytes among the caches of an environment.
 */
@NullMarked
package io.cachedresult.engine.memory;

import org.jspecify.annotations.NullMarked;
