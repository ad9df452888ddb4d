package io.cachedresult.redis;

import java.time.Duration;

/**
 * The limits of a tier.
 *
 * @param callBudget how long a caller waits for an answer of Redis
 * @param patience how long a caller waits for the result of another process
 * @param lease how long a process has a lease; meanwhile, others wait, or compute without
 *     publishing
 * @param heartbeat the time between two checks of a connection
 * @param connectBudget how long an attempt to connect may take, unless the address specifies a
 *     timeout
 * @param queue the maximum number of unanswered requests
 * @param largestKey the size of the largest key that is shared, in bytes
 * @param largestResult the size of the largest result that is shared, in bytes
 */
record TierOptions(
    Duration callBudget,
    Duration patience,
    Duration lease,
    Duration heartbeat,
    Duration connectBudget,
    int queue,
    int largestKey,
    int largestResult) {

  static final TierOptions DEFAULT = new TierOptions(
      Duration.ofMillis(50),
      Duration.ofMillis(500),
      Duration.ofSeconds(60),
      Duration.ofSeconds(1),
      Duration.ofSeconds(2),
      4_000,
      1 << 10,
      1 << 20);
}
