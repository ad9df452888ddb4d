/**
 * The lock of a cache, and what must not happen under it.
 */
@NullMarked
package io.cachedresult.engine.lock;

import org.jspecify.annotations.NullMarked;
