package io.cachedresult.shared;

/**
 * The state of a {@link SharedTier}.
 *
 * @param isConnected whether the process is notified of changes by other processes
 * @param isBypassed whether the tier is not used at present, because it has failed too often
 * @param failures the number of calls that have failed or taken too long since the tier was created
 */
public record TierHealth(boolean isConnected, boolean isBypassed, long failures) {

  /**
   * Returns the worse of two states in each respect, to summarize several caches. They usually have
   * the same tier, and each reports all of its failures, so these are not added up.
   */
  public TierHealth worseOf(TierHealth other) {
    return new TierHealth(
        isConnected && other.isConnected,
        isBypassed || other.isBypassed,
        Math.max(failures, other.failures));
  }
}
