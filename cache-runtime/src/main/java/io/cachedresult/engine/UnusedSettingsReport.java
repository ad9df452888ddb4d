package io.cachedresult.engine;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.access.Access;
import io.cachedresult.engine.time.Housekeeping;
import io.cachedresult.engine.time.Swept;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Logs, once for each, the settings of the process that name a cache, but apply to no cache so far.
 * They may be misspelled, but their caches may also be created later, so this is information, not a
 * warning.
 */
final class UnusedSettingsReport implements Swept {

  private static final Duration DELAY = Duration.ofMinutes(10);

  private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

  /**
   * The report that is registered in {@link Housekeeping}. Racing: two caches may each schedule
   * one.
   */
  private static volatile WeakReference<@Nullable Swept> scheduled = new WeakReference<>(null);

  private final CacheEnvironment environment;

  UnusedSettingsReport(CacheEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Schedules a report about the settings of the process.
   *
   * @return the report, which runs as long as a cache refers to it; null if the environment has its
   *     own settings, or if another cache refers to a report
   */
  static @Nullable Swept schedule(CacheEnvironment environment) {
    if (Access.toApi().settings(environment).isPresent() || !scheduled.refersTo(null)) {
      return null;
    }
    Swept report = new UnusedSettingsReport(environment);
    scheduled = new WeakReference<>(report);
    Housekeeping.register(report, DELAY.toNanos());
    return report;
  }

  @Override
  public void sweep(Runnable afterSlice) {
    for (String name : environment.unusedSettings()) {
      if (REPORTED.add(name)) {
        System.getLogger("io.cachedresult")
            .log(
                System.Logger.Level.INFO,
                "The setting {0} applies to none of the caches that were created so far. Compare"
                    + " its spelling with the names of the caches.",
                name);
      }
    }
  }
}
