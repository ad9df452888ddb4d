package io.cachedresult.engine.lru;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.RemovalListener;
import io.cachedresult.access.EngineAccess;
import io.cachedresult.access.EngineHolder;
import io.cachedresult.access.KeyedEngine;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.attribute.AttributeValues;
import org.jspecify.annotations.Nullable;

/** Gives the API the engine of {@code LruCache}; sets itself when this class is initialized. */
final class LruEngineFactory implements EngineAccess {

  static {
    EngineHolder.set(new LruEngineFactory());
  }

  private LruEngineFactory() {}

  @Override
  public <K, V> KeyedEngine<K, V> createEngine(
      String name,
      AttributeValues values,
      CacheEnvironment environment,
      @Nullable RemovalListener<? super K, ? super V> listener) {
    return new LruEngine<>(CacheSpec.of(name, values), environment, listener);
  }
}
