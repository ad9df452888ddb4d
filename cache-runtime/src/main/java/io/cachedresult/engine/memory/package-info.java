/** Divides a memory budget among the caches of an environment. */
@NullMarked
package io.cachedresult.engine.memory;

import org.jspecify.annotations.NullMarked;
