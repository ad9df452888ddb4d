package io.cachedresult.access;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.RemovalListener;
import io.cachedresult.engine.attribute.AttributeValues;
import org.jspecify.annotations.Nullable;

/** Gives the API its engine, although the API must not depend on the engine. */
public interface EngineAccess {

  /**
   * Creates the engine of an {@code LruCache}, and does not register it yet.
   *
   * @param name the cache's name
   * @param values what the builder specifies
   * @param listener the listener to notify when a value is removed, or null
   */
  <K, V> KeyedEngine<K, V> createEngine(
      String name,
      AttributeValues values,
      CacheEnvironment environment,
      @Nullable RemovalListener<? super K, ? super V> listener);

  /** Returns the engine's implementation. */
  static EngineAccess engine() {
    return EngineHolder.engine();
  }
}
