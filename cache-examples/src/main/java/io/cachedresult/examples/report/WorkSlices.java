package io.cachedresult.examples.report;

import java.util.ArrayList;
import java.util.List;

/** Cuts work into slices, which are short enough for a busy machine to leave some undisturbed. */
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
