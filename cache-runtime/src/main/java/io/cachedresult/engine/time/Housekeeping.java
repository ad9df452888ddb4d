package io.cachedresult.engine.time;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A daemon thread: it maintains the coarse time, by which hits check ages, and removes expired
 * entries that are not requested again. It starts with the first cache whose entries expire by the
 * system's clock, and ends when the last such cache has been garbage-collected.
 */
public final class Housekeeping implements Runnable {

  private static final long TICK_MILLIS = 20;

  /** The ticks between two rounds through all caches. */
  private static final int TICKS_PER_ROUND = 50;

  /** A cache that is swept as long as it is in use. */
  private static final class Tenant {
    final WeakReference<Swept> cache;
    final long interval;
    final BooleanSupplier condition;
    long nextSweep;

    Tenant(Swept cache, long interval, BooleanSupplier condition, long now) {
      this.cache = new WeakReference<>(cache);
      this.interval = interval;
      this.condition = condition;
      this.nextSweep = now + interval;
    }
  }

  /** Not a lambda, which would take longer to link. */
  private static final class Always implements BooleanSupplier {
    @Override
    public boolean getAsBoolean() {
      return true;
    }
  }

  private static final BooleanSupplier ALWAYS = new Always();

  /** Written by the thread, and by {@link #register} while there is none. */
  private static volatile long coarseTime = System.nanoTime();

  /** Both guarded by the class. */
  private static final List<Tenant> TENANTS = new ArrayList<>();

  private static @Nullable Thread thread;

  private Housekeeping() {}

  /**
   * Returns a recent past value of {@link System#nanoTime}; current only while caches are
   * registered.
   */
  public static long coarseTime() {
    return coarseTime;
  }

  /** Sweeps a cache at intervals until it is garbage-collected; starts the thread if necessary. */
  public static void register(Swept cache, long sweepInterval) {
    register(cache, sweepInterval, ALWAYS);
  }

  /**
   * Like {@link #register(Swept, long)}, but skips each sweep at which a condition is false. It must
   * not refer to the cache.
   */
  public static synchronized void register(
      Swept cache, long sweepInterval, BooleanSupplier condition) {
    if (thread == null) {
      coarseTime = System.nanoTime();
      Thread starting = DaemonThread.create("cached-result-housekeeping", new Housekeeping());
      starting.start();
      thread = starting;
    }
    TENANTS.add(new Tenant(cache, sweepInterval, condition, coarseTime));
  }

  /** Stops sweeping a cache; if it was the last one, the thread ends within about a second. */
  public static synchronized void remove(Swept cache) {
    TENANTS.removeIf(tenant -> tenant.cache.refersTo(cache));
  }

  @Override
  public void run() {
    do {
      for (int tick = 0; tick < TICKS_PER_ROUND; tick++) {
        tick();
        try {
          TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
        } catch (InterruptedException early) {
          // Nobody has a reason to interrupt this thread. The next tick comes early.
        }
      }
      sweep();
    } while (!isDone());
  }

  private static void tick() {
    coarseTime = System.nanoTime();
  }

  /**
   * Sweeps the caches that are due. Never fails: without the thread, time would stop, and entries
   * would not expire.
   */
  private static void sweep() {
    try {
      for (Swept cache : due(coarseTime)) {
        // Sweeping a large cache may take seconds, so the time advances after each slice.
        cache.sweep(Housekeeping::tick);
        tick();
      }
    } catch (Throwable failure) {
      // Most likely memory is short. The remaining caches wait for the next round.
    }
  }

  private static synchronized List<Swept> due(long now) {
    List<Swept> due = new ArrayList<>();
    for (Tenant tenant : TENANTS) {
      // Reading a weak reference keeps its cache alive for another collection.
      if (now - tenant.nextSweep >= 0) {
        tenant.nextSweep = now + tenant.interval;
        Swept cache = tenant.condition.getAsBoolean() ? tenant.cache.get() : null;
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
