package io.cachedresult.engine;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheStats;
import io.cachedresult.ResultCache;
import io.cachedresult.access.Access;
import io.cachedresult.access.PassThroughSwitch;
import io.cachedresult.engine.memory.MemoryAccount;
import io.cachedresult.engine.report.FlightRecorder;
import io.cachedresult.engine.time.Housekeeping;
import org.jspecify.annotations.Nullable;

/**
 * Operations on a cache as a whole: registering, switching its mode, clearing, and what it shows.
 */
final class CacheControl<E extends Entry<E>> implements PassThroughSwitch {

  private final CacheContext<E> context;
  private final CacheEnvironment environment;
  private final MemoryAccount memory;
  private final Maintenance<E> maintenance;

  /** Whether {@link Housekeeping} knows the cache. Guarded by the lock. */
  private boolean hasHousekeeping;

  /** What users hold; this keeps it alive. */
  @SuppressWarnings("UnusedVariable") // it is held, not read
  private @Nullable ResultCache cache;

  CacheControl(
      CacheContext<E> context,
      CacheEnvironment environment,
      MemoryAccount memory,
      Maintenance<E> maintenance) {
    this.context = context;
    this.environment = environment;
    this.memory = memory;
    this.maintenance = maintenance;
  }

  /** Registers what users hold. */
  void register(ResultCache cache) {
    this.cache = cache;
    Access.toApi().register(environment, cache, this, context.stats::snapshot);
    start();
  }

  /** Applies the mode in which the cache starts, unless an operator has switched it already. */
  private void start() {
    boolean needsHousekeeping;
    context.lock.acquire();
    try {
      needsHousekeeping = applyMode();
    } finally {
      context.lock.release();
    }
    if (needsHousekeeping) {
      startHousekeeping();
    }
  }

  @Override
  public void turn(boolean isOn) {
    boolean needsHousekeeping;
    context.lock.acquire();
    try {
      context.passThrough.turn(isOn);
      needsHousekeeping = applyMode();
    } finally {
      context.lock.release();
    }
    if (needsHousekeeping) {
      startHousekeeping();
    }
    if (!isOn) {
      maintenance.cleanUp();
      maintenance.weighAll();
    }
  }

  /** Suspends what rests in pass-through mode; returns whether housekeeping is to start. */
  private boolean applyMode() {
    boolean isOn = context.passThrough.isOn();
    context.ages.suspend(isOn);
    context.order.suspend(isOn);
    boolean needsHousekeeping = !isOn && !hasHousekeeping && context.ages.needHousekeeping();
    hasHousekeeping |= needsHousekeeping;
    return needsHousekeeping;
  }

  private void startHousekeeping() {
    Housekeeping.register(maintenance, context.ages.sweepInterval());
  }

  int size() {
    context.lock.acquire();
    try {
      return context.order.size();
    } finally {
      context.lock.release();
    }
  }

  long memory() {
    return memory.bytes();
  }

  CacheStats stats() {
    context.lock.acquire();
    try {
      return context.stats.snapshot();
    } finally {
      context.lock.release();
    }
  }

  void invalidateAll() {
    recordInvalidation(maintenance.invalidateAll());
  }

  /** Records in the flight recorder how many results the user has removed. */
  void recordInvalidation(int results) {
    FlightRecorder.recordInvalidation(context.name, results);
  }

  void cleanUp() {
    maintenance.cleanUp();
  }
}
