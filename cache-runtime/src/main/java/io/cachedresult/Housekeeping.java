package io.cachedresult;

import java.lang.ref.WeakReference;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one daemon thread of the process: it keeps the coarse time that hits compare ages with, and
 * removes entries that nobody asks for any more. It starts with the first cache whose entries
 * expire by the system's clock, and ends when the last such cache is garbage.
 */
final class Housekeeping implements Runnable {

  private static final long TICK_MILLIS = 20;

  /** The ticks from one look at all caches to the next. */
  private static final int TICKS_PER_ROUND = 50;

  /** A cache that is looked after for as long as others hold it. */
  private static final class Tenant {
    final WeakReference<TypedCache<?>> cache;
    final long interval;
    long nextSweep;

    Tenant(TypedCache<?> cache, long interval, long now) {
      this.cache = new WeakReference<>(cache);
      this.interval = interval;
      this.nextSweep = now + interval;
    }
  }

  /** Written by the thread, and by {@link #lookAfter} while there is none. */
  private static volatile long coarseTime = System.nanoTime();

  /** Both guarded by the class. */
  private static final List<Tenant> TENANTS = new ArrayList<>();

  private static @Nullable Thread thread;

  private Housekeeping() {}

  /** A time of {@link System#nanoTime} that has passed, not long ago while caches are looked after. */
  static long coarseTime() {
    return coarseTime;
  }

  static synchronized void lookAfter(TypedCache<?> cache, long sweepInterval) {
    if (thread == null) {
      coarseTime = System.nanoTime();
      Thread starting = newThread();
      starting.start();
      thread = starting;
    }
    TENANTS.add(new Tenant(cache, sweepInterval, coarseTime));
  }

  /** A thread that keeps nothing of whoever made the first cache, such as its class loader. */
  @SuppressWarnings("removal") // threads of JDK 17 inherit a context that only this leaves out
  private static Thread newThread() {
    boolean inheritThreadLocals = false;
    PrivilegedAction<Thread> make = () ->
        new Thread(null, new Housekeeping(), "cached-result-housekeeping", 0, inheritThreadLocals);
    Thread made = AccessController.doPrivileged(make);
    made.setDaemon(true);
    made.setContextClassLoader(null);
    return made;
  }

  @Override
  public void run() {
    do {
      for (int tick = 0; tick < TICKS_PER_ROUND; tick++) {
        coarseTime = System.nanoTime();
        try {
          TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
        } catch (InterruptedException early) {
          // Nobody has a reason to interrupt it; the next tick comes early.
        }
      }
      sweep();
    } while (!isDone());
  }

  /** The time must go on whatever happens here, or entries would never expire again. */
  private static void sweep() {
    try {
      for (TypedCache<?> cache : due(coarseTime)) {
        cache.sweep();
        coarseTime = System.nanoTime();
      }
    } catch (Throwable failure) {
      // Most likely memory is short. The caches that are left wait for their next turn.
    }
  }

  private static synchronized List<TypedCache<?>> due(long now) {
    List<TypedCache<?>> due = new ArrayList<>();
    for (Tenant tenant : TENANTS) {
      // To look into a weak reference keeps what is there alive for another collection.
      if (now - tenant.nextSweep >= 0) {
        tenant.nextSweep = now + tenant.interval;
        TypedCache<?> cache = tenant.cache.get();
        if (cache != null) {
          due.add(cache);
        }
      }
    }
    return due;
  }

  private static synchronized boolean isDone() {
    TENANTS.removeIf(tenant -> tenant.cache.refersTo(null));
    if (TENANTS.isEmpty()) {
      thread = null;
      return true;
    }
    return false;
  }
}
