package io.cachedresult;

import io.cachedresult.access.CacheMode;
import io.cachedresult.access.ModeCommand;
import io.cachedresult.access.ModeSwitch;
import io.cachedresult.engine.log.Log;
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
 * A registry of all caches that are in use. It refers to them weakly, so it does not keep them
 * alive. Thread-safe.
 *
 * <p><b>Pass-through mode</b> is a fallback for emergencies, in which a cache works like a plain
 * map. Results are still cached, computed once per key, and expire, but nothing is evicted, bytes are
 * not counted, and a full cache stores no more results. Use it if you suspect a bug in eviction.
 *
 * <p><b>Bypassing</b> a cache turns it off. Every call computes, and nothing is stored or read; calls
 * at the same time still share a computation, and are still counted. Use it if you suspect the
 * cached results. A recursive method that relies on its cache may then take exponential time.
 */
public final class CacheRegistry implements AutoCloseable {

  private static final CacheRegistry SHARED = new CacheRegistry();

  private final Set<Registered> caches = ConcurrentHashMap.newKeySet();
  private final ReferenceQueue<ResultCache> dead = new ReferenceQueue<>();
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

  /** Written by the thread that closes. */
  private volatile boolean isClosed;

  private final ModeCommands commands = new ModeCommands();

  /** A weak reference to a cache, with its name and statistics, which outlive it. */
  private static final class Registered extends WeakReference<ResultCache> {

    final String name;
    final Supplier<CacheStats> stats = this::stats;
    private final WeakReference<ModeSwitch> modeSwitch;
    private final Supplier<CacheStats> last;

    Registered(
        ResultCache cache,
        ModeSwitch modeSwitch,
        Supplier<CacheStats> last,
        ReferenceQueue<ResultCache> queue) {
      super(cache, queue);
      this.name = cache.name();
      this.modeSwitch = new WeakReference<>(modeSwitch);
      this.last = last;
    }

    void obey(ModeCommand command) {
      ModeSwitch target = modeSwitch.get();
      if (target != null) {
        target.obey(command);
      }
    }

    void close() {
      ModeSwitch target = modeSwitch.get();
      if (target != null) {
        target.close();
      }
    }

    private CacheStats stats() {
      ResultCache cache = get();
      return cache == null ? last.get() : cache.stats();
    }
  }

  /** A listener with the caches that it has been notified of. */
  private record Subscription(RegistryListener listener, Set<Registered> known) {

    /** Notifies the listener of a cache. The second parameter keeps the cache alive meanwhile. */
    void added(Registered registered, ResultCache cache) {
      try {
        if (known.add(registered)) {
          listener.added(cache, registered.stats);
        }
      } catch (Throwable failure) {
        Log.warn("A registry listener failed", failure);
      } finally {
        Reference.reachabilityFence(cache);
      }
    }

    void removed(Registered registered) {
      try {
        if (known.remove(registered)) {
          listener.removed(registered.name, registered.stats);
        }
      } catch (Throwable failure) {
        Log.warn("A registry listener failed", failure);
      }
    }
  }

  /** Creates an empty registry. */
  public CacheRegistry() {}

  /** Returns the registry of the process, which caches use by default. */
  public static CacheRegistry shared() {
    return SHARED;
  }

  /** Returns the caches in use, ordered by name, in an unmodifiable copy. */
  public List<ResultCache> caches() {
    forgetDead();
    return caches.stream()
        .map(Reference::get)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(ResultCache::name))
        .toList();
  }

  /**
   * Returns the caches with the given name, in an unmodifiable copy: none, one, or one for each
   * instance of the class with the cached method.
   */
  public List<ResultCache> caches(String name) {
    return caches().stream().filter(cache -> cache.name().equals(name)).toList();
  }

  /**
   * Switches all caches to pass-through mode, including those that are created later. Stored
   * results stay cached, and computations in flight are still shared.
   */
  public void passThrough() {
    switchAll(CacheMode.PASS_THROUGH);
  }

  /**
   * Switches the caches with the given name to pass-through mode, including those that are created
   * later; see {@link #passThrough()}.
   *
   * @return the number of caches with that name now, 0 or more
   */
  public int passThrough(String name) {
    return switchCaches(name, CacheMode.PASS_THROUGH);
  }

  /**
   * Bypasses all caches, including those that are created later. When this method returns, stored
   * results are removed, and no call gets a result that was computed before.
   */
  public void bypass() {
    switchAll(CacheMode.BYPASS);
  }

  /**
   * Bypasses the caches with the given name, including those that are created later; see {@link
   * #bypass()}.
   *
   * @return the number of caches with that name now, 0 or more
   */
  public int bypass(String name) {
    return switchCaches(name, CacheMode.BYPASS);
  }

  /**
   * Ends pass-through mode and bypassing for all caches, including those that a setting switched.
   * Results that exceed a limit are evicted.
   */
  public void resume() {
    switchAll(CacheMode.NORMAL);
  }

  /**
   * Ends pass-through mode and bypassing for the caches with the given name; see {@link #resume()}.
   *
   * @return the number of caches with that name now, 0 or more
   */
  public int resume(String name) {
    return switchCaches(name, CacheMode.NORMAL);
  }

  /**
   * Closes the registry for good, so that a container can unload the classes of an application: the
   * caches of this registry, even those that are created later, are {@linkplain #bypass() bypassed}
   * and can no longer be resumed; listeners are removed; and the housekeeping thread ends within
   * about a second, unless caches of other registries need it. Closing the {@linkplain #shared()
   * registry of the process} also closes the second tier of the process.
   *
   * <p>An application should call this method when it stops if a static field refers to a cache, or
   * if its caches share their results; other caches are garbage-collected with their class loader
   * anyway.
   */
  @Override
  public void close() {
    isClosed = true;
    bypass();
    caches.forEach(Registered::close);
    subscriptions.clear();
    if (this == SHARED) {
      ProcessTier.shared().close();
    }
  }

  private void ensureOpen(CacheMode mode) {
    if (isClosed && mode != CacheMode.BYPASS) {
      throw new IllegalStateException(
          "This registry is closed: its caches stay bypassed. Create another CacheRegistry.");
    }
  }

  private void switchAll(CacheMode mode) {
    ensureOpen(mode);
    ModeCommand command = commands.forAll(mode);
    caches.forEach(registered -> registered.obey(command));
  }

  private int switchCaches(String name, CacheMode mode) {
    ensureOpen(mode);
    ModeCommand command = commands.forCaches(name, mode);
    int count = 0;
    for (Registered registered : caches) {
      if (registered.name.equals(name) && registered.get() != null) {
        registered.obey(command);
        count++;
      }
    }
    return count;
  }

  /**
   * Adds a listener. It is notified of the caches that are in use before this method returns, and
   * of each new cache from then on.
   */
  public void addListener(RegistryListener listener) {
    Subscription subscription =
        new Subscription(Objects.requireNonNull(listener), ConcurrentHashMap.newKeySet());
    // Subscribe first, so that no cache is missed that is created meanwhile; it may be seen twice.
    subscriptions.add(subscription);
    for (Registered registered : caches) {
      ResultCache cache = registered.get();
      if (cache != null) {
        subscription.added(registered, cache);
      }
    }
  }

  /** Removes a listener. A thread that is already about to notify it may still do so. */
  public void removeListener(RegistryListener listener) {
    subscriptions.removeIf(subscription -> subscription.listener == listener);
  }

  /**
   * Registers a cache.
   *
   * @param modeSwitch switches the cache's mode; is reachable as long as the cache
   * @param last returns the cache's statistics after the cache was garbage-collected; must not
   *     refer to the cache
   */
  void add(ResultCache cache, ModeSwitch modeSwitch, Supplier<CacheStats> last) {
    forgetDead();
    Registered registered = new Registered(cache, modeSwitch, last, dead);
    // Add first: an operator who issues a command after this looks it up finds the cache here.
    caches.add(registered);
    ModeCommand command = commands.latestFor(registered.name);
    if (command.mode() != CacheMode.NORMAL) {
      modeSwitch.obey(command);
    }
    if (isClosed) {
      modeSwitch.close();
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
