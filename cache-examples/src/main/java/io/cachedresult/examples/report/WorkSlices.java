package io.cachedresult.examples.report;

import java.util.ArrayList;
import java.util.List;

/** Divides work into slices that are so short that other programs leave some undisturbed. */
public final class WorkSlices {

  private WorkSlices() {}

  /** Returns views of a list, each of the given size except perhaps the last. */
  public static <T> List<List<T>> of(List<T> work, int size) {
    List<List<T>> slices = new ArrayList<>();
    for (int from = 0; from < work.size(); from += size) {
      slices.add(work.subList(from, Math.min(work.size(), from + size)));
    }
    return slices;
  }
}
