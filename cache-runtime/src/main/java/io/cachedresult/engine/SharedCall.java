package io.cachedresult.engine;

import org.jspecify.annotations.Nullable;

/**
 * The part of a call that concerns the second tier: its answer, and the lease that the caller must
 * use or return. Empty if the cache does not share its results. Not thread-safe.
 *
 * @param <E> the type of the entries
 */
public final class SharedCall<E extends Entry<E>> {

  private static final SharedCall<?> NONE = new SharedCall<>(null, SharedAnswer.NOTHING);

  private final @Nullable SharedResults<E> results;
  private final SharedAnswer answer;

  SharedCall(@Nullable SharedResults<E> results, SharedAnswer answer) {
    this.results = results;
    this.answer = answer;
  }

  /** Returns the call of a cache that does not share its results. */
  @SuppressWarnings("unchecked") // it refers to no entry
  public static <E extends Entry<E>> SharedCall<E> none() {
    return (SharedCall<E>) NONE;
  }

  /** Returns whether the second tier has the result, so that the caller need not compute. */
  public boolean isFound() {
    return answer.isFound();
  }

  /** Returns the result that was found, which may be null. */
  @Nullable
  Object result() {
    return answer.result();
  }

  /** Returns the age to give the result that was found, in nanoseconds. */
  long age() {
    return answer.age();
  }

  /**
   * Ends the call after the computation has ended. Never throws: the caller has its result.
   *
   * @param computed the entry with its result
   * @param isStored whether others may use the result
   */
  public void end(E computed, boolean isStored) {
    if (results == null || isFound()) {
      return;
    }
    if (isStored) {
      results.publish(computed, answer);
    } else {
      results.release(answer);
    }
  }

  /** Ends the call without a result. Never throws. */
  public void fail() {
    if (results != null) {
      results.release(answer);
    }
  }
}
