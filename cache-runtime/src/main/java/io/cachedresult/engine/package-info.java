/**
 * The engine of all caches. This package is exported for generated code only. Do not call it in
 * hand-written code: it may change in any release. The API for users is {@link io.cachedresult}.
 *
 * <p>Generated code extends {@link io.cachedresult.engine.Entry} and {@link
 * io.cachedresult.engine.handle.BlockingHandle}, or {@link io.cachedresult.engine.AsyncEntry} and
 * {@link io.cachedresult.engine.handle.FutureHandle}. It calls {@link
 * io.cachedresult.engine.TypedCache}, {@link io.cachedresult.engine.BatchCall}, {@link io.cachedresult.engine.CacheSpec}, {@link
 * io.cachedresult.engine.KeyHash}, {@link io.cachedresult.engine.KeyCopy} and {@link
 * io.cachedresult.engine.RefreshCall}.
 */
@NullMarked
package io.cachedresult.engine;

import org.jspecify.annotations.NullMarked;
