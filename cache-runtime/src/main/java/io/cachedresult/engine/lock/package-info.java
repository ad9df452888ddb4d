/** Provides the lock of a cache, under which no user code runs. */
@NullMarked
package io.cachedresult.engine.lock;

import org.jspecify.annotations.NullMarked;
