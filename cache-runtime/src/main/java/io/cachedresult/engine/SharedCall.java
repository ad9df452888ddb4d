package io.cachedresult.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a caller that computes a result has to do with the second tier: nothing, if the cache does
 * not share its results. Not thread-safe.
 *
 * @param <E> the type of the entries
 */
public final class SharedCall<E extends Entry<E>> {

  private static final SharedCall<?> NONE = new SharedCall<>(null, false, SharedAnswer.NOTHING);

  private final @Nullable SharedResults<E> results;
  private final boolean isRefresh;
  private final SharedAnswer answer;

  private SharedCall(@Nullable SharedResults<E> results, boolean isRefresh, SharedAnswer answer) {
    this.results = results;
    this.isRefresh = isRefresh;
    this.answer = answer;
  }

  /** Returns the call of a cache that does not share its results. */
  @SuppressWarnings("unchecked") // it refers to no entry
  static <E extends Entry<E>> SharedCall<E> none() {
    return (SharedCall<E>) NONE;
  }

  /** Returns a call that computes even if there is a result. */
  static <E extends Entry<E>> SharedCall<E> refresh(SharedResults<E> results) {
    return new SharedCall<>(results, true, SharedAnswer.NOTHING);
  }

  /** Returns a call for which the second tier has answered. */
  static <E extends Entry<E>> SharedCall<E> answered(
      SharedResults<E> results, SharedAnswer answer) {
    return new SharedCall<>(results, false, answer);
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

  /** Returns the age of the result that was found, in nanoseconds. */
  long age() {
    return answer.age();
  }

  /**
   * Ends the call.
   *
   * @param computed the entry with its result
   * @param isStored whether others may use the result
   */
  public void end(E computed, boolean isStored) {
    if (results == null || isFound()) {
      return;
    }
    if (!isStored) {
      results.release(answer);
    } else if (isRefresh) {
      results.put(computed);
    } else {
      results.publish(computed, answer);
    }
  }

  /** Ends the call without a result. */
  public void fail() {
    if (results != null) {
      results.release(answer);
    }
  }
}
