package io.cachedresult.shared;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stores encoded results outside the process, so that several processes share them. Thread-safe.
 *
 * <p>A tier neither delays its callers for long nor makes them fail: its futures complete within a
 * fixed time, and never exceptionally. If a tier is slow, full or unavailable, it behaves as if
 * there were no result.
 *
 * <p>The results of a cache are in a <em>space</em>, whose name consists of the name of the cache
 * and a fingerprint of the format of its keys and results.
 */
public interface SharedTier extends AutoCloseable {

  /**
   * The answer for a key.
   *
   * @param result the encoded result; null if there is none
   * @param remaining how long the result may still be used; zero if there is none
   * @param lease the lease to pass to {@link SharedTier#publish}; null if the caller must not
   *     publish a result, because there is one, another process may be computing it, or the tier is
   *     unavailable
   */
  @SuppressWarnings("ArrayRecordComponent") // answers are not compared
  record Lookup(
      byte @Nullable [] result,
      Duration remaining,
      @Nullable String lease) {

    /** There is no result, and the caller must not publish one. */
    public static final Lookup NOTHING = new Lookup(null, Duration.ZERO, null);
  }

  /** Creates the tier of the process; found by {@link java.util.ServiceLoader}. */
  interface Factory {

    /**
     * Returns a new tier, or null if the settings do not specify one.
     *
     * @param setting returns the value of a setting by the name of its environment variable, or
     *     null
     * @throws IllegalArgumentException if a setting cannot be parsed
     */
    @Nullable
    SharedTier create(Function<String, @Nullable String> setting);
  }

  /**
   * Looks up the results of keys. For a key without a result, the caller gets a lease, unless
   * another process has it: the future then waits for that process's result, for a limited time.
   *
   * @return the answers, in the order of the keys
   */
  CompletableFuture<List<Lookup>> find(String space, List<byte[]> keys);

  /**
   * Grants leases for keys even if there are results, for callers that recompute. Does not wait for
   * other processes.
   *
   * @return the answers, in the order of the keys, without results
   */
  CompletableFuture<List<Lookup>> lease(String space, List<byte[]> keys);

  /**
   * Stores a result that was computed under a lease, unless the key was changed since the lease was
   * granted.
   *
   * @param age the age at which the result expires
   */
  void publish(String space, byte[] key, byte[] result, String lease, Duration age);

  /** Gives back a lease without publishing a result. */
  void release(String space, byte[] key, String lease);

  /** Stores a result, and revokes the lease of its key. */
  CompletableFuture<@Nullable Void> put(String space, byte[] key, byte[] result, Duration age);

  /** Removes the result of a key, and revokes its lease. */
  CompletableFuture<@Nullable Void> invalidate(String space, byte[] key);

  /** Removes all results of a space, and revokes its leases. */
  CompletableFuture<@Nullable Void> invalidateAll(String space);

  /** Notifies a listener of the changes in a space. Refers to the listener weakly. */
  void addListener(String space, InvalidationListener listener);

  /** Returns the current state of the tier. */
  TierHealth health();

  /** Closes the connections. The tier then behaves as if there were no results. */
  @Override
  void close();
}
