package io.cachedresult.engine.size;

/**
 * Limits the number of objects that an estimate visits, so that its time is limited.
 *
 * <p>A first estimate visits the objects in order. If there are more than {@value #MOST}, a second
 * one takes a sample: an element of a collection gets at most a tenth of the visits of that
 * collection, or an equal share if there are fewer elements. So at least ten elements represent the
 * others, at each level of nested collections. Without shares, the first element may use all
 * visits, and if each level multiplied its first element, the estimate could become arbitrarily
 * large.
 */
final class VisitBudget {

  static final int MOST = 10_000;

  /** The number of elements of a collection that a sample visits at least, if they are large. */
  private static final int FEWEST_ELEMENTS = 10;

  private int visits;
  private int limit = MOST;
  private boolean isExceeded;
  private boolean isSample;

  void clear() {
    visits = 0;
    limit = MOST;
    isExceeded = false;
    isSample = false;
  }

  /** Begins the second estimate. */
  void startSample() {
    clear();
    isSample = true;
  }

  boolean isSample() {
    return isSample;
  }

  /** Returns whether there were more objects than visits. */
  boolean isExceeded() {
    return isExceeded;
  }

  /** Returns whether a visit is left, and counts it. */
  boolean visit() {
    boolean isLeft = isLeft(limit);
    visits += isLeft ? 1 : 0;
    return isLeft;
  }

  /** Returns whether a visit is left before this limit. */
  boolean isLeft(int end) {
    boolean isLeft = visits < end;
    isExceeded |= !isLeft;
    return isLeft;
  }

  /** Returns the number of visits after which to stop. */
  int limit() {
    return limit;
  }

  void limit(int end) {
    limit = end;
  }

  /**
   * Returns the smallest share of the visits of a collection that one of its elements gets.
   *
   * @param end the limit of the collection
   */
  int smallestShare(int end) {
    return isSample ? Math.max(1, (end - visits) / FEWEST_ELEMENTS) : MOST;
  }

  /**
   * Limits the visits of the next element of a collection.
   *
   * @param end the limit of the collection
   * @param remaining the number of elements that were not visited, including this one
   */
  void startElement(int end, int smallestShare, int remaining) {
    if (isSample) {
      limit = Math.min(end, visits + Math.max(smallestShare, (end - visits) / remaining));
    }
  }
}
