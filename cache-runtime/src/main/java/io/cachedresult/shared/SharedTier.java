package io.cachedresult.shared;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stores encoded results outside the process, so that several processes share them. Thread-safe.
 *
 * <p>A tier never delays its callers for long, and never fails them: its futures complete within a
 * fixed time, and never exceptionally. A tier that is slow, full or unavailable answers that there
 * is no result.
 *
 * <p>The results of a cache are in a <em>space</em>, which is named after the cache and the format
 * of its keys and results.
 */
public interface SharedTier extends AutoCloseable {

  /**
   * The answer for a key.
   *
   * @param result the encoded result; null if there is none
   * @param remaining how long the result may still be used; zero if there is none
   * @param lease what {@link SharedTier#publish} needs; null if the caller is not to publish its
   *     own result, since another process may compute it, or since the tier is unavailable
   */
  @SuppressWarnings("ArrayRecordComponent") // answers are not compared
  record Lookup(
      byte @Nullable [] result,
      Duration remaining,
      @Nullable String lease) {

    /** There is no result, and the caller is not to publish one. */
    public static final Lookup NOTHING = new Lookup(null, Duration.ZERO, null);
  }

  /** Creates the tier of the process; found by {@link java.util.ServiceLoader}. */
  interface Factory {

    /**
     * Returns a new tier, or null if the settings ask for none.
     *
     * @param setting returns the value of a setting by the name of its environment variable, or
     *     null
     * @throws IllegalArgumentException if a setting cannot be read
     */
    @Nullable
    SharedTier create(Function<String, @Nullable String> setting);
  }

  /**
   * Looks up the results of keys. If there is none, the caller gets a lease, unless another process
   * has one: then this waits for its result within a fixed time.
   *
   * @return the answers, in the order of the keys
   */
  CompletableFuture<List<Lookup>> find(String space, List<byte[]> keys);

  /**
   * Stores a result that was computed under a lease, unless the key was changed since the lease was
   * granted.
   *
   * @param age the age after which the result expires
   */
  void publish(String space, byte[] key, byte[] result, String lease, Duration age);

  /** Gives a lease back without a result. */
  void release(String space, byte[] key, String lease);

  /** Stores a result, and revokes the lease of its key. */
  CompletableFuture<@Nullable Void> put(String space, byte[] key, byte[] result, Duration age);

  /** Removes the result of a key, and revokes its lease. */
  CompletableFuture<@Nullable Void> invalidate(String space, byte[] key);

  /** Removes all results of a space, and revokes all leases. */
  CompletableFuture<@Nullable Void> invalidateAll(String space);

  /** Notifies a listener of the changes in a space. Refers to the listener weakly. */
  void addListener(String space, InvalidationListener listener);

  /** Returns how the tier is at present. */
  TierHealth health();

  /** Closes the connections. After that, there are no results. */
  @Override
  void close();
}
