package io.cachedresult.redis;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The spaces in which a result may be outdated, because Redis did not confirm that it was removed.
 * Until it confirms that a new generation has begun, this process gets no results of the space.
 */
final class MissedChanges {

  /** The number of missed changes, so that one that is added during a repair is not forgotten. */
  private final Map<String, Long> missed = new ConcurrentHashMap<>();

  void add(String space) {
    missed.merge(space, 1L, Long::sum);
  }

  boolean contains(String space) {
    return !missed.isEmpty() && missed.containsKey(space);
  }

  /**
   * Begins new generations.
   *
   * @param begin begins a generation of a space; fails if that is not confirmed
   */
  void repair(Function<String, ? extends CompletableFuture<?>> begin) {
    missed.forEach((space, count) -> {
      var unused = begin.apply(space).whenComplete((begun, failure) -> {
        if (failure == null) {
          missed.remove(space, count);
        }
      });
    });
  }
}
