package io.cachedresult.shared;

/**
 * Tells how a {@link SharedTier} is.
 *
 * @param isConnected whether changes by other processes are notified
 * @param isBypassed whether the tier has failed too often and is not asked at present
 * @param failures how many calls have failed or took too long since the process started
 */
public record TierHealth(boolean isConnected, boolean isBypassed, long failures) {}
