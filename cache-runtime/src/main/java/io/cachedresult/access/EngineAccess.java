package io.cachedresult.access;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.RemovalListener;
import io.cachedresult.engine.attribute.AttributeValues;
import org.jspecify.annotations.Nullable;

/** The door from the API to the engine, which knows the API and not the other way round. */
public interface EngineAccess {

  /**
   * Creates the engine of an {@code LruCache}, which is not registered yet.
   *
   * @param name the cache's name
   * @param values what the builder specifies
   * @param listener notified when a value is removed
   */
  <K, V> KeyedEngine<K, V> createEngine(
      String name,
      AttributeValues values,
      CacheEnvironment environment,
      @Nullable RemovalListener<? super K, ? super V> listener);

  /** Returns the engine's side of the door. */
  static EngineAccess engine() {
    return EngineHolder.engine();
  }
}
