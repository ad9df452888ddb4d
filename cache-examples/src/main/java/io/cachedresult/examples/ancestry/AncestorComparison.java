package io.cachedresult.examples.ancestry;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.examples.report.BestOfRounds;
import io.cachedresult.examples.report.FigureFormat;
import io.cachedresult.examples.report.ProgressLine;
import io.cachedresult.examples.report.TextTable;
import io.cachedresult.examples.report.UnexpectedResultException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the ancestors of the same classes without a cache, with a cache that is too small, and with
 * a cache that holds all answers. They take turns, and the best time of each counts.
 */
final class AncestorComparison {

  private static final String UNCACHED = "no cache";

  private final JdkClassIndex classes;
  private final List<String> names;
  private final Map<String, Set<String>> answers = new HashMap<>();
  private final Map<String, AncestorUsage> usages = new LinkedHashMap<>();
  private final BestOfRounds<String> best;

  private AncestorComparison(JdkClassIndex classes, List<String> names, Duration longest) {
    this.classes = classes;
    this.names = names;
    this.best = new BestOfRounds<>(longest, System::nanoTime);
  }

  /**
   * Measures in rounds, for about as long as specified.
   *
   * @throws UnexpectedResultException if two contestants have different answers
   */
  static AncestorComparison of(
      JdkClassIndex classes, List<String> names, Duration longest, ProgressLine progress) {
    AncestorComparison comparison = new AncestorComparison(classes, names, longest);
    while (comparison.best.startRound()) {
      comparison.runOnce();
      progress.step();
    }
    return comparison;
  }

  private void runOnce() {
    int tenth = names.size() / 10;
    run(UNCACHED, new AncestorFinder(classes));
    run("small cache (" + FigureFormat.count(tenth) + " classes)", cached(tenth));
    CachedAncestorFinder roomy = cached(names.size());
    run("large cache, empty at first", roomy);
    run("large cache, already filled", roomy);
  }

  /** Sets the size in the environment, because the annotations set none. */
  private CachedAncestorFinder cached(int maximumSize) {
    Map<String, String> settings = Map.of("CACHE_MAX_SIZE", Integer.toString(maximumSize));
    return new CachedAncestorFinder(
        classes, CacheEnvironment.builder().settings(settings).build());
  }

  private void run(String contestant, AncestorFinder finder) {
    AncestorRun run = AncestorRun.of(finder, names);
    if (answers.isEmpty()) {
      answers.putAll(run.answers());
    }
    UnexpectedResultException.throwUnless(
        run.answers().equals(answers),
        "\"%s\" found other ancestors than the run without a cache.",
        contestant);
    usages.putIfAbsent(contestant, run.usage());
    List<Long> sliceNanos = run.sliceNanos();
    for (int slice = 0; slice < sliceNanos.size(); slice++) {
      best.add(contestant, slice, sliceNanos.get(slice));
    }
  }

  /** Returns the answers that all contestants gave. */
  Map<String, Set<String>> answers() {
    return Collections.unmodifiableMap(answers);
  }

  TextTable table() {
    TextTable table = new TextTable(
        "ancestors() with",
        "calls",
        "hit rate",
        "evicted",
        "files read",
        "re-read",
        "time",
        "speedup");
    usages.forEach((contestant, usage) -> table.row(
        contestant,
        FigureFormat.count(usage.calls()),
        FigureFormat.percent(usage.hitRate()),
        FigureFormat.count(usage.evictions()),
        FigureFormat.count(usage.readings()),
        FigureFormat.count(usage.readings() - usage.files()),
        FigureFormat.time(best.nanos(contestant)),
        FigureFormat.factor((double) best.nanos(UNCACHED) / best.nanos(contestant))));
    return table;
  }
}
