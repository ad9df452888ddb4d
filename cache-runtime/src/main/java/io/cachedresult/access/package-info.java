/**
 * The bridge between the API and the engine, like {@code jdk.internal.access} in the JDK. The
 * engine reaches members of the API that users do not see through {@link
 * io.cachedresult.access.ApiAccess}, and {@link io.cachedresult.LruCache} reaches its engine
 * through {@link io.cachedresult.access.EngineAccess}. Not exported.
 */
@NullMarked
package io.cachedresult.access;

import org.jspecify.annotations.NullMarked;
