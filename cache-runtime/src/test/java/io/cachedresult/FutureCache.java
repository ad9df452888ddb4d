package io.cachedresult;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What a generated class does for one method that returns a future, with the key as it likes. */
final class FutureCache extends AsyncTypedCache<FutureCache.Price, Integer> {

  static final class Price extends AsyncEntry<Price, Integer> {

    private final Object key;

    Price(int hash, Object key) {
      super(hash);
      this.key = key;
    }

    @Override
    protected boolean hasKeyOf(Price other) {
      return key.equals(other.key);
    }

    @Override
    protected Object[] arguments() {
      return new Object[] {key};
    }
  }

  FutureCache(CacheEnvironment environment, CacheSpec spec) {
    super(environment, spec);
  }

  CompletableFuture<Integer> get(
      Object key, Function<Object, ? extends CompletionStage<Integer>> method) {
    int hash = mix(key.hashCode());
    for (Price entry = first(hash); entry != null; entry = entry.next()) {
      if (entry.hash() == hash && key.equals(entry.key) && isHit(entry)) {
        if (isRefreshDue(entry)) {
          refreshLater(entry, () -> refresh(key, method));
        }
        return entry.future();
      }
    }
    Price mine = new Price(hash, key);
    CompletableFuture<Integer> shared = join(mine);
    return shared == null ? compute(mine, method) : shared;
  }

  CompletableFuture<Integer> refresh(
      Object key, Function<Object, ? extends CompletionStage<Integer>> method) {
    Price mine = entryOf(key);
    CompletableFuture<Integer> shared = joinRefresh(mine);
    return shared == null ? compute(mine, method) : shared;
  }

  private CompletableFuture<Integer> compute(
      Price mine, Function<Object, ? extends CompletionStage<Integer>> method) {
    try {
      return follow(mine, method.apply(mine.key));
    } catch (Throwable failure) {
      fail(mine, failure);
      throw failure;
    }
  }

  Integer getIfPresent(Object key) {
    Price entry = findStored(entryOf(key));
    return entry == null ? null : entry.future().join();
  }

  boolean contains(Object key) {
    return isStored(entryOf(key));
  }

  void put(Object key, Integer price) {
    putEntry(entryOf(key), price);
  }

  boolean invalidate(Object key) {
    return invalidateEntry(entryOf(key));
  }

  Price entryOf(Object key) {
    return new Price(mix(key.hashCode()), key);
  }
}
