package io.cachedresult.monitor.endpoints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which version of the figures each cache has changed in, so that a client that knows a
 * version gets only what has changed since. A version has the figures of all caches at one time.
 * Thread-safe.
 */
final class FigureHistory {

  /** The number of removed names to remember. */
  private static final int MOST_REMOVED = 1_000;

  /** Another history, such as that of a process before it was restarted, has other versions. */
  private final String id = ProcessIdentity.randomId();

  private final Map<String, Known> known = new HashMap<>();

  /** The version in which each name was removed, the earliest first. */
  private final Map<String, Long> removed = new LinkedHashMap<>();

  private long version;

  /** The last version in which a name was removed that is no longer remembered. */
  private long forgotten;

  private record Known(CacheFigures figures, long changedIn) {}

  /**
   * The difference between a version and the latest.
   *
   * @param version the latest version
   * @param isDelta whether the difference is to a version that the client knows, not to nothing
   * @param changed the figures of all caches that have changed
   * @param removed the names of the caches that are gone
   */
  record Delta(String version, boolean isDelta, List<CacheFigures> changed, List<String> removed) {}

  /**
   * Adds a version.
   *
   * @param latest the figures of all caches
   * @param since the version that the client knows, or null
   */
  synchronized Delta add(List<CacheFigures> latest, @Nullable String since) {
    version++;
    Map<String, Known> gone = new HashMap<>(known);
    for (CacheFigures figures : latest) {
      Known before = gone.remove(figures.name());
      if (before == null || !before.figures.equals(figures)) {
        known.put(figures.name(), new Known(figures, version));
      }
      removed.remove(figures.name());
    }
    gone.keySet().forEach(this::remove);
    long start = start(since);
    return new Delta(
        id + '-' + version,
        start > 0,
        latest.stream().filter(figures -> changedIn(figures.name()) > start).toList(),
        start > 0 ? removedSince(start) : List.of());
  }

  private void remove(String name) {
    known.remove(name);
    removed.put(name, version);
    if (removed.size() > MOST_REMOVED) {
      String earliest = removed.keySet().iterator().next();
      forgotten = Objects.requireNonNull(removed.remove(earliest));
    }
  }

  private long changedIn(String name) {
    Known found = known.get(name);
    return found == null ? version : found.changedIn;
  }

  /** Returns the number of a version, or 0 if what has changed since is not known. */
  private long start(@Nullable String since) {
    if (since == null || !since.matches(id + "-[0-9]{1,18}")) {
      return 0;
    }
    long start = Long.parseLong(since.substring(id.length() + 1));
    return start < version && start >= forgotten ? start : 0;
  }

  private List<String> removedSince(long start) {
    List<String> names = new ArrayList<>();
    removed.forEach((name, number) -> {
      if (number > start) {
        names.add(name);
      }
    });
    return names;
  }
}
