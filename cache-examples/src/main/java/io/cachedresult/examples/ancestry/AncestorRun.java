package io.cachedresult.examples.ancestry;

import io.cachedresult.examples.report.WorkSlices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the ancestors of many classes, and records the time and the file accesses.
 *
 * @param answers the ancestors by the name of the class
 * @param usage the calls and the file accesses of this run
 * @param sliceNanos the times of the slices of this run
 */
record AncestorRun(Map<String, Set<String>> answers, AncestorUsage usage, List<Long> sliceNanos) {

  private static final int SLICE = 500;

  /** Finds the ancestors of each class once. */
  static AncestorRun of(AncestorFinder finder, List<String> names) {
    Map<String, Set<String>> answers = new HashMap<>(2 * names.size());
    AncestorUsage before = AncestorUsage.of(finder);
    List<Long> sliceNanos = new ArrayList<>();
    for (List<String> slice : WorkSlices.of(names, SLICE)) {
      long start = System.nanoTime();
      for (String name : slice) {
        answers.put(name, finder.ancestors(name));
      }
      sliceNanos.add(System.nanoTime() - start);
    }
    return new AncestorRun(answers, AncestorUsage.of(finder).since(before), sliceNanos);
  }
}
