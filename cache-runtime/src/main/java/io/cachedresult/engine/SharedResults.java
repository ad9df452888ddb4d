package io.cachedresult.engine;

import io.cachedresult.engine.log.FailureLog;
import io.cachedresult.engine.shared.EntryCodec;
import io.cachedresult.shared.SharedTier;
import io.cachedresult.shared.SharedTier.Lookup;
import io.cachedresult.shared.TierHealth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The results of a cache in the second tier, which other processes share. Thread-safe.
 *
 * <p>A caller that is about to compute looks here first, while its entry is in flight: other
 * callers in this process wait for it, so each key is looked up once. {@link Tiers} determines the
 * order of changes.
 *
 * <p>While the cache is bypassed or in pass-through mode, results are neither read from the second
 * tier nor stored there, but they are still removed.
 */
final class SharedResults<E extends Entry<E>> {

  /** The maximum age of results in the tier, even if they may be used for longer. */
  private static final Duration LONGEST_AGE = Duration.ofDays(30);

  private final SharedTier tier;
  private final SharedFormat<E> format;
  private final EntryCodec<E, @Nullable Object> codec;
  private final String space;

  /** The age at which results expire in the tier. */
  private final Duration age;

  /** The age at which results expire in this cache. */
  private final Duration nearAge;

  private final CacheContext<E> context;
  private final NearTier<E> near;
  private final FailureLog tierFailures;

  SharedResults(
      SharedTier tier,
      EntryCodec<E, @Nullable Object> codec,
      CacheContext<E> context,
      Duration nearAge,
      EntryEditor<E> editor,
      Maintenance<E> maintenance) {
    this.tier = tier;
    this.codec = codec;
    this.context = context;
    this.nearAge = nearAge;
    format = new SharedFormat<>(
        codec,
        FailureLog.withoutMessages(
            context.name + ": a key or result could not be encoded or decoded; it is not shared",
            context.ticker::read));
    space = format.spaceOf(context.name);
    tierFailures = FailureLog.withoutMessages(
        context.name + ": the second tier failed; results are computed instead",
        context.ticker::read);
    Duration wanted = context.mode.settings().expireAfterWrite();
    age = wanted.compareTo(LONGEST_AGE) < 0 ? wanted : LONGEST_AGE;
    near = new NearTier<>(format, editor, maintenance);
    near.start();
    tier.addListener(space, near);
  }

  /**
   * Looks up the results of entries in flight. Blocks until the tier answers or times out.
   *
   * @param isRefresh whether to compute even if there are results, and therefore only ask for
   *     leases
   */
  List<SharedCall<E>> find(List<E> candidates, boolean isRefresh) {
    return findLater(candidates, isRefresh).join().get();
  }

  /**
   * Like {@link #find}, without blocking. The tier may complete the future in its own thread; the
   * supplier then decodes the results, which may call user code.
   */
  CompletableFuture<Supplier<List<SharedCall<E>>>> findLater(
      List<E> candidates, boolean isRefresh) {
    List<byte[]> keys = keysOf(candidates);
    if (keys.isEmpty()) {
      return CompletableFuture.completedFuture(() -> nothing(candidates));
    }
    boolean isDue = isRefresh && !context.refreshers.contains(Thread.currentThread());
    try {
      CompletableFuture<List<Lookup>> lookups =
          isRefresh ? tier.lease(space, keys) : tier.find(space, keys);
      return lookups.handle((found, failure) -> () -> calls(keys, found, failure, isDue));
    } catch (RuntimeException | LinkageError failure) {
      return CompletableFuture.completedFuture(() -> calls(keys, null, failure, isDue));
    }
  }

  private List<SharedCall<E>> calls(
      List<byte[]> keys, @Nullable List<Lookup> found, @Nullable Throwable failure, boolean isDue) {
    List<Lookup> lookups = found;
    if (lookups == null || lookups.size() != keys.size()) {
      tierFailures.warn(failure == null ? new IllegalStateException("Wrong answer") : failure);
      lookups = Collections.nCopies(keys.size(), Lookup.NOTHING);
    }
    List<SharedCall<E>> calls = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      calls.add(new SharedCall<>(this, answer(keys.get(i), lookups.get(i), isDue)));
    }
    return calls;
  }

  /**
   * Returns the encoded keys of entries; none if one of them cannot be shared, or if the tier is
   * not to be asked.
   */
  private List<byte[]> keysOf(List<E> candidates) {
    if (!isAsked()) {
      return List.of();
    }
    List<byte[]> keys = new ArrayList<>(candidates.size());
    for (E candidate : candidates) {
      byte[] key = format.keyOf(candidate);
      if (key == null) {
        return List.of();
      }
      keys.add(key);
    }
    return keys;
  }

  private List<SharedCall<E>> nothing(List<E> candidates) {
    return Collections.nCopies(candidates.size(), SharedCall.none());
  }

  private SharedAnswer answer(byte[] key, Lookup lookup, boolean isDue) {
    byte[] bytes = lookup.result();
    SharedFormat.Decoded decoded = bytes == null ? null : format.decode(bytes);
    if (decoded != null) {
      return new SharedAnswer(true, decoded.result(), ageOf(lookup), key, null, false);
    }
    if (bytes != null && !format.hasHeader(bytes)) {
      // Otherwise, nobody would get a lease for the key until these bytes expire.
      invalidateLater(key);
    }
    return new SharedAnswer(false, null, 0, key, lookup.lease(), isDue);
  }

  /** Returns the age to give a result here, in nanoseconds, so that it expires in time. */
  private long ageOf(Lookup lookup) {
    Duration longest = nearAge.compareTo(age) < 0 ? nearAge : age;
    Duration remaining = lookup.remaining();
    return remaining.compareTo(longest) >= 0 ? 0 : longest.minus(remaining).toNanos();
  }

  private void invalidateLater(byte[] key) {
    run(() -> {
      var unused = tier.invalidate(space, key);
    });
  }

  private boolean isAsked() {
    return !context.mode.isPassThrough() && !context.mode.isBypassed();
  }

  /**
   * Sets a found result in its entry, for a method that returns the result itself rather than a
   * future.
   */
  @SuppressWarnings("NullAway") // null is a result, too
  void setResult(E candidate, @Nullable Object result) {
    codec.setResult(candidate, result);
  }

  /**
   * Publishes the result of an entry, if the caller has a lease for it. Otherwise, if it is due,
   * invalidates the result that the tier may have. Never throws.
   */
  void publish(E computed, SharedAnswer answer) {
    byte[] key = answer.key();
    String lease = answer.lease();
    if (key != null && lease != null) {
      run(() -> {
        byte[] result = isAsked() ? format.resultOf(computed) : null;
        if (result == null) {
          tier.release(space, key, lease);
        } else {
          tier.publish(space, key, result, lease, age);
        }
      });
    } else if (key != null && answer.isDue()) {
      invalidateLater(key);
    }
  }

  /** Returns the lease, if there is one, because there is no result to publish. Never throws. */
  void release(SharedAnswer answer) {
    byte[] key = answer.key();
    String lease = answer.lease();
    if (key != null && lease != null) {
      run(() -> tier.release(space, key, lease));
    }
  }

  /** Stores the result of an entry. Blocks until the tier answers or times out; never throws. */
  void put(E entry) {
    run(() -> {
      byte[] key = format.keyOf(entry);
      byte[] result = key != null && isAsked() ? format.resultOf(entry) : null;
      if (key == null || result == null) {
        remove(key).join();
      } else {
        tier.put(space, key, result, age).join();
      }
    });
  }

  /** Removes the result of a key. Blocks until the tier answers or times out; never throws. */
  void invalidate(E entry) {
    run(() -> remove(format.keyOf(entry)).join());
  }

  /** Removes the result of a key; all results if the key could not be encoded. */
  private CompletableFuture<@Nullable Void> remove(byte @Nullable [] key) {
    return key == null ? tier.invalidateAll(space) : tier.invalidate(space, key);
  }

  /** Removes all results. Blocks until the tier answers or times out; never throws. */
  void invalidateAll() {
    run(() -> tier.invalidateAll(space).join());
  }

  TierHealth health() {
    return tier.health();
  }

  /** Ends the background work for good. */
  void close() {
    near.close();
  }

  /**
   * Logs a failure instead of throwing it: the caller already has a result, or continues without
   * one.
   */
  private void run(Runnable step) {
    try {
      step.run();
    } catch (Throwable failure) {
      tierFailures.warn(failure);
    }
  }
}
