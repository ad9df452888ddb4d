package io.cachedresult.engine;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSettings;
import io.cachedresult.Ticker;
import io.cachedresult.engine.eviction.EvictionOrder;
import io.cachedresult.engine.eviction.EvictionOrderFactory;
import io.cachedresult.engine.lock.CacheLock;
import io.cachedresult.engine.memory.MemoryAccount;
import io.cachedresult.engine.refresh.RefreshAttempts;
import io.cachedresult.engine.stats.StatsCounter;
import io.cachedresult.engine.table.EntryTable;
import io.cachedresult.engine.time.AgeLimits;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The parts of a cache that the types of the engine share. */
final class CacheContext<E extends Entry<E>> {

  final String name;
  final int maximumSize;
  final Ticker ticker;
  final Executor executor;
  final Executor elsewhere;
  final AgeLimits ages;
  final CacheLock lock = new CacheLock();
  final EntryTable<E> table;
  final EvictionOrder<E> order;
  final StatsCounter stats = new StatsCounter();
  final RemovalNotifier<E> removals;
  final RefreshAttempts<E> refreshAttempts;
  final OperatingMode mode;
  final FlightReport flight;

  /** The threads that are refreshing a result in the background. Each adds and removes itself. */
  final Set<Thread> refreshers = ConcurrentHashMap.newKeySet();

  CacheContext(
      CacheSettings settings,
      Duration expireAfterWrite,
      CacheEnvironment environment,
      MemoryAccount memory) {
    name = settings.name();
    maximumSize = settings.maximumSize();
    ticker = environment.ticker();
    executor = environment.executor();
    elsewhere = new OtherThreadExecutor(executor);
    ages = new AgeLimits(settings, expireAfterWrite, ticker);
    table = new EntryTable<>(maximumSize);
    order = EvictionOrderFactory.create(settings.eviction(), maximumSize, lock);
    removals = new RemovalNotifier<>(name, lock, ticker);
    refreshAttempts = new RefreshAttempts<>(settings.refreshAfterWrite());
    mode = new OperatingMode(settings);
    flight = new FlightReport(name, lock, stats, order, memory);
  }

  /**
   * Releases the lock, and notifies the removal listener in the executor: this thread has other
   * things to do, and a listener may block.
   */
  void releaseAndNotifyElsewhere() {
    Runnable notification = lock.releaseAndReturnDeferred();
    if (notification != null) {
      elsewhere.execute(notification);
    }
  }
}
