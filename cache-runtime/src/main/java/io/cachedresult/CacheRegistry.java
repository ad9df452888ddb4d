package io.cachedresult;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Knows every living cache, and keeps none alive: a cache is gone when whoever uses it is garbage.
 * Thread-safe.
 */
public final class CacheRegistry {

  private static final CacheRegistry SHARED = new CacheRegistry();

  private final Set<Registered> caches = ConcurrentHashMap.newKeySet();
  private final ReferenceQueue<ResultCache> dead = new ReferenceQueue<>();
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

  /** Whether new caches are to be plain maps. */
  private volatile boolean isFallback;

  /** A cache, and what can be said of it when it is garbage. */
  private static final class Registered extends WeakReference<ResultCache> {

    final String name;
    final Supplier<CacheStats> stats = this::stats;
    private final Supplier<CacheStats> last;

    Registered(ResultCache cache, Supplier<CacheStats> last, ReferenceQueue<ResultCache> queue) {
      super(cache, queue);
      this.name = cache.name();
      this.last = last;
    }

    private CacheStats stats() {
      ResultCache cache = get();
      return cache == null ? last.get() : cache.stats();
    }
  }

  /** A listener, and the caches that it knows to be there. */
  private record Subscription(RegistryListener listener, Set<Registered> told) {

    /** The cache is handed in beside its reference, so that it lives until the listener knows it. */
    void added(Registered registered, ResultCache cache) {
      try {
        if (told.add(registered)) {
          listener.added(cache, registered.stats);
        }
      } catch (Throwable failure) {
        Log.warn("A listener of the registry failed.", failure);
      } finally {
        Reference.reachabilityFence(cache);
      }
    }

    void removed(Registered registered) {
      try {
        if (told.remove(registered)) {
          listener.removed(registered.name, registered.stats);
        }
      } catch (Throwable failure) {
        Log.warn("A listener of the registry failed.", failure);
      }
    }
  }

  /** A registry of its own, which only the environments that name it use. */
  public CacheRegistry() {}

  /** The process's. */
  public static CacheRegistry shared() {
    return SHARED;
  }

  /** The living caches in the order of their names; a copy. */
  public List<ResultCache> caches() {
    forgetDead();
    return caches.stream()
        .map(Reference::get)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(ResultCache::name))
        .toList();
  }

  /** The living caches of that name: none, one, or one for each instance of the cached class. */
  public List<ResultCache> caches(String name) {
    return caches().stream().filter(cache -> cache.name().equals(name)).toList();
  }

  /**
   * Turns all caches into plain maps, also those that are made from now on: results are still
   * remembered and computed once, but without an order of use, ages and bytes, and a full map takes
   * no more. No call is lost: what is stored stays, and what is being computed is shared.
   */
  public void fallBack() {
    isFallback = true;
    caches().forEach(cache -> cache.fallBack(true));
  }

  /**
   * Turns the caches of that name into plain maps; see {@link #fallBack()}.
   *
   * @return how many there are: 0 if the name is none
   */
  public int fallBack(String name) {
    return turn(name, true);
  }

  /**
   * Turns all plain maps back into caches, whatever made them such. What has become too old
   * meanwhile is gone, and what is too large gives way.
   */
  public void resume() {
    isFallback = false;
    caches().forEach(cache -> cache.fallBack(false));
  }

  /**
   * Turns the plain maps of that name back into caches; see {@link #resume()}.
   *
   * @return how many there are: 0 if the name is none
   */
  public int resume(String name) {
    return turn(name, false);
  }

  private int turn(String name, boolean isFallback) {
    List<ResultCache> named = caches(name);
    named.forEach(cache -> cache.fallBack(isFallback));
    return named.size();
  }

  /** From now on, has a listener told of every cache, beginning with those that live already. */
  public void addListener(RegistryListener listener) {
    Subscription subscription =
        new Subscription(Objects.requireNonNull(listener), ConcurrentHashMap.newKeySet());
    // First this, so that no cache is missed that is made meanwhile; it may be met twice.
    subscriptions.add(subscription);
    for (Registered registered : caches) {
      ResultCache cache = registered.get();
      if (cache != null) {
        subscription.added(registered, cache);
      }
    }
  }

  /** Has a listener told nothing more, except by threads that are about to. */
  public void removeListener(RegistryListener listener) {
    subscriptions.removeIf(subscription -> subscription.listener == listener);
  }

  /**
   * Registers a cache.
   *
   * @param last what the cache has done, once it does nothing more; must not refer to the cache
   */
  void add(ResultCache cache, Supplier<CacheStats> last) {
    forgetDead();
    Registered registered = new Registered(cache, last, dead);
    caches.add(registered);
    if (isFallback) {
      cache.fallBack(true);
    }
    for (Subscription subscription : subscriptions) {
      subscription.added(registered, cache);
    }
  }

  private void forgetDead() {
    for (Reference<?> gone = dead.poll(); gone != null; gone = dead.poll()) {
      if (gone instanceof Registered registered && caches.remove(registered)) {
        for (Subscription subscription : subscriptions) {
          subscription.removed(registered);
        }
      }
    }
  }
}
