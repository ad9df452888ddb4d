package io.cachedresult.examples;

import io.cachedresult.CacheEnvironment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks for the ancestors of the same classes without a cache, with one that is too small, and with
 * one that holds all. Each is tried several times in turn, so that a slow moment of the machine
 * does not fall on one alone, and the median counts.
 */
final class AncestryComparison {

  static final int ROUNDS = 3;

  private static final String UNCACHED = "none";

  private final JdkClasses classes;
  private final List<String> names;
  private final Progress progress;
  private final Map<String, Set<String>> answers = new HashMap<>();
  private final Map<String, AncestryUsage> usages = new LinkedHashMap<>();
  private final Map<String, List<Long>> times = new LinkedHashMap<>();

  private AncestryComparison(JdkClasses classes, List<String> names, String what) {
    this.classes = classes;
    this.names = names;
    this.progress = new Progress(what, 4L * ROUNDS * names.size());
  }

  /**
   * Makes all runs.
   *
   * @throws UnexpectedResult if two of them disagree about an answer
   */
  static AncestryComparison of(JdkClasses classes, List<String> names, String what) {
    AncestryComparison comparison = new AncestryComparison(classes, names, what);
    for (int round = 0; round < ROUNDS; round++) {
      comparison.runOnce();
    }
    return comparison;
  }

  private void runOnce() {
    run(UNCACHED, new Ancestry(classes));
    run("for a tenth", cached(names.size() / 10));
    CachedAncestry roomy = cached(names.size());
    run("for all", roomy);
    run("for all, asked again", roomy);
  }

  /** The annotations set no size, so the environment does. */
  private CachedAncestry cached(int maximumSize) {
    Map<String, String> settings = Map.of("CACHE_MAX_SIZE", Integer.toString(maximumSize));
    return new CachedAncestry(
        classes, CacheEnvironment.builder().settings(settings).build());
  }

  private void run(String room, Ancestry ancestry) {
    AncestryRun run = AncestryRun.of(ancestry, names, progress);
    if (answers.isEmpty()) {
      answers.putAll(run.answers());
    }
    UnexpectedResult.unless(
        run.answers().equals(answers),
        "The cache \"%s\" gave other ancestors than the class without a cache.",
        room);
    usages.putIfAbsent(room, run.usage());
    times.computeIfAbsent(room, key -> new ArrayList<>()).add(run.nanos());
  }

  /** The answers, on which all runs agree. */
  Map<String, Set<String>> answers() {
    return Collections.unmodifiableMap(answers);
  }

  /** How often the cache of {@code classFile} had an answer, at most in one run. */
  long fileHits() {
    return usages.values().stream().mapToLong(AncestryUsage::fileHits).max().orElse(0);
  }

  Table table() {
    Table table = new Table(
        "cache",
        "calls",
        "hits",
        "hit rate",
        "evictions",
        "files read",
        "distinct",
        "time",
        "speed-up");
    double uncached = medianNanos(UNCACHED);
    usages.forEach((room, usage) -> table.row(
        room,
        Figures.count(usage.calls()),
        Figures.count(usage.hits()),
        Figures.percent(usage.hitRate()),
        Figures.count(usage.evictions()),
        Figures.count(usage.readings()),
        Figures.count(usage.files()),
        Figures.millis(medianNanos(room)),
        Figures.factor(uncached / medianNanos(room))));
    return table;
  }

  private double medianNanos(String room) {
    List<Long> sorted = times.getOrDefault(room, List.of()).stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
