package io.cachedresult.examples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ancestors of many classes, and what it took to find them.
 *
 * @param answers the ancestors, by the name of the class
 * @param usage what was done in this run, whatever had been done before
 * @param nanos the time it took
 */
record AncestryRun(Map<String, Set<String>> answers, AncestryUsage usage, long nanos) {

  /** Asks for each of the classes once. */
  static AncestryRun of(Ancestry ancestry, List<String> names, Progress progress) {
    Map<String, Set<String>> answers = new HashMap<>(2 * names.size());
    AncestryUsage before = AncestryUsage.of(ancestry);
    long start = System.nanoTime();
    for (String name : names) {
      answers.put(name, ancestry.ancestors(name));
      progress.add(1);
    }
    long nanos = System.nanoTime() - start;
    return new AncestryRun(answers, AncestryUsage.of(ancestry).since(before), nanos);
  }
}
