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
 * Logs which settings of the process for one cache fit no cache that was created so far, each once.
 * They may be misspelled; but their caches may also come later, so this is an information, not a
 * warning.
 */
final class UnusedSettingsReport implements Swept {

  private static final Duration DELAY = Duration.ofMinutes(10);

  private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

  /** The report that {@link Housekeeping} knows. Racing: two caches may each schedule one. */
  private static volatile WeakReference<@Nullable Swept> scheduled = new WeakReference<>(null);

  private final CacheEnvironment environment;

  UnusedSettingsReport(CacheEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Schedules a report about the settings of the process.
   *
   * @return the report, which happens as long as a cache holds it; null if there is nothing to
   *     hold, since the environment has its own settings, or another cache holds a report
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
                "The setting {0} fits no cache that was created so far. Compare it with the names of"
                    + " the caches.",
                name);
      }
    }
  }
}
