package io.cachedresult.engine;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheStats;
import io.cachedresult.ResultCache;
import io.cachedresult.access.Access;
import io.cachedresult.access.ModeCommand;
import io.cachedresult.access.ModeSwitch;
import io.cachedresult.engine.memory.MemoryAccount;
import io.cachedresult.engine.report.FlightRecorder;
import io.cachedresult.engine.time.Housekeeping;
import io.cachedresult.engine.time.Swept;
import org.jspecify.annotations.Nullable;

/**
 * Operations on a cache as a whole: registering it, switching its mode, clearing it, and reading
 * its statistics.
 */
final class CacheControl<E extends Entry<E>> implements ModeSwitch {

  private final CacheContext<E> context;
  private final CacheEnvironment environment;
  private final MemoryAccount memory;
  private final Maintenance<E> maintenance;
  private final Tiers<E> tiers;

  /** The object that users hold; this reference keeps it alive. */
  @SuppressWarnings("UnusedVariable") // it is held, not read
  private @Nullable ResultCache cache;

  /**
   * Housekeeping refers to it weakly; this reference keeps it alive. Written once, by the creating
   * thread.
   */
  private volatile @Nullable Swept report;

  /**
   * Whether background work for the cache has ended for good. Written by the thread that closes it.
   */
  private volatile boolean isClosed;

  CacheControl(
      CacheContext<E> context,
      CacheEnvironment environment,
      MemoryAccount memory,
      Maintenance<E> maintenance,
      Tiers<E> tiers) {
    this.context = context;
    this.environment = environment;
    this.memory = memory;
    this.maintenance = maintenance;
    this.tiers = tiers;
  }

  /** Registers the object that users hold. */
  void register(ResultCache cache) {
    this.cache = cache;
    Access.toApi().register(environment, cache, this, context.stats);
    start();
  }

  /** Applies the mode in which the cache starts, unless an operator has switched it already. */
  private void start() {
    context.lock.acquire();
    try {
      context.order.suspend(context.mode.isPassThrough());
    } finally {
      context.lock.release();
    }
    if (context.ages.needHousekeeping() && !isClosed) {
      Housekeeping.register(maintenance, context.ages.sweepInterval());
      report = UnusedSettingsReport.schedule(environment);
      context.flight.register();
      if (isClosed) {
        close();
      }
    } else {
      context.flight.registerIfRecording();
    }
  }

  @Override
  public void close() {
    isClosed = true;
    Housekeeping.remove(maintenance);
    tiers.close();
    context.flight.close();
    Swept scheduled = report;
    if (scheduled != null) {
      Housekeeping.remove(scheduled);
    }
  }

  @Override
  public void obey(ModeCommand command) {
    context.lock.acquire();
    try {
      if (!context.mode.obey(command)) {
        return;
      }
      context.order.suspend(context.mode.isPassThrough());
    } finally {
      context.lock.release();
    }
    switch (command.mode()) {
      case NORMAL -> {
        maintenance.cleanUp();
        maintenance.weighAll();
      }
      // From here on nothing is stored, so the cache stays empty.
      case BYPASS -> maintenance.invalidateAll();
      case PASS_THROUGH -> {}
    }
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
      return context.stats.get();
    } finally {
      context.lock.release();
    }
  }

  /** Removes the result of a key from all tiers; returns whether this cache had one. */
  boolean invalidate(E key) {
    boolean isRemoved = tiers.invalidate(key);
    FlightRecorder.recordInvalidation(context.name, isRemoved ? 1 : 0);
    return isRemoved;
  }

  void invalidateAll() {
    FlightRecorder.recordInvalidation(context.name, tiers.invalidateAll());
  }

  void cleanUp() {
    maintenance.cleanUp();
  }
}
