package io.cachedresult.engine.size;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The visits of objects that are nested too deeply for the stack. */
final class DeferredVisits {

  private @Nullable Queue<Runnable> visits;

  void add(Runnable visit) {
    if (visits == null) {
      visits = new ArrayDeque<>();
    }
    visits.add(visit);
  }

  /** Makes the visits, and those that they defer. */
  void run() {
    while (visits != null && !visits.isEmpty()) {
      visits.remove().run();
    }
  }

  void clear() {
    visits = null;
  }
}
