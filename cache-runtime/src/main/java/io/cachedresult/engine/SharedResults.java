package io.cachedresult.engine;

import io.cachedresult.engine.report.FailureLog;
import io.cachedresult.engine.shared.EntryCodec;
import io.cachedresult.shared.SharedTier;
import io.cachedresult.shared.SharedTier.Lookup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The results of a cache in the second tier, which other processes share. Thread-safe.
 *
 * <p>A caller that is to compute looks here first, while its entry is in flight: other callers in
 * this process wait for it, so each key is looked up once. A change goes to the second tier first.
 * What this process has read there before that is in flight, so the change here fences it.
 *
 * <p>The second tier is not asked while an operator has switched the cache to another mode, except
 * that results are still removed.
 */
final class SharedResults<E extends Entry<E>> {

  private final SharedTier tier;
  private final SharedFormat<E> format;
  private final EntryCodec<E, @Nullable Object> codec;
  private final String space;
  private final Duration age;

  /** The age at which results expire in this cache. */
  private final Duration nearAge;

  private final CacheContext<E> context;
  private final NearTier<E> near;

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
        new FailureLog(
            context.name + ": a key or result could not be encoded or decoded; it is not shared",
            context.ticker::read));
    space = format.spaceOf(context.name);
    age = context.mode.settings().expireAfterWrite();
    near = new NearTier<>(format, context, editor, maintenance);
    tier.addListener(space, near);
  }

  /** Looks up the results of entries in flight. Blocks for as long as the tier may take. */
  List<SharedAnswer> find(List<E> candidates) {
    List<byte[]> keys = keysOf(candidates);
    return keys.isEmpty()
        ? nothing(candidates)
        : answers(keys, tier.find(space, keys).join());
  }

  /** Like {@link #find}, without blocking. The tier may complete the future in its own thread. */
  CompletableFuture<List<SharedAnswer>> findLater(List<E> candidates) {
    List<byte[]> keys = keysOf(candidates);
    return keys.isEmpty()
        ? CompletableFuture.completedFuture(nothing(candidates))
        : tier.find(space, keys).thenApply(lookups -> answers(keys, lookups));
  }

  /** Returns the keys of entries; none if one of them is not shared, or if none is asked for. */
  private List<byte[]> keysOf(List<E> candidates) {
    List<byte[]> keys = new ArrayList<>(candidates.size());
    for (E candidate : isAsked() ? candidates : List.<E>of()) {
      byte[] key = format.keyOf(candidate);
      if (key == null) {
        return List.of();
      }
      keys.add(key);
    }
    return keys;
  }

  private List<SharedAnswer> nothing(List<E> candidates) {
    return Collections.nCopies(candidates.size(), SharedAnswer.NOTHING);
  }

  private List<SharedAnswer> answers(List<byte[]> keys, List<Lookup> lookups) {
    List<SharedAnswer> answers = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      answers.add(answer(keys.get(i), lookups.get(i)));
    }
    return answers;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it never completes exceptionally
  private SharedAnswer answer(byte[] key, Lookup lookup) {
    byte[] bytes = lookup.result();
    SharedFormat.Decoded decoded = bytes == null ? null : format.decode(bytes);
    if (decoded == null) {
      if (bytes != null) {
        // Otherwise, nobody would get a lease for the key until these bytes expire.
        tier.invalidate(space, key);
      }
      return new SharedAnswer(false, null, 0, key, lookup.lease());
    }
    long old = Math.max(0, nearAge.minus(lookup.remaining()).toNanos());
    return new SharedAnswer(true, decoded.result(), old, key, null);
  }

  private boolean isAsked() {
    return !context.mode.isPassThrough() && !context.mode.isBypassed();
  }

  /** Sets the result that was found in the entry of a method that returns its result. */
  @SuppressWarnings("NullAway") // null is a result, too
  void setResult(E candidate, @Nullable Object result) {
    codec.setResult(candidate, result);
  }

  /** Publishes the result of an entry, if the caller has the lease for it. */
  void publish(E computed, SharedAnswer answer) {
    byte[] key = answer.key();
    String lease = answer.lease();
    if (key == null || lease == null) {
      return;
    }
    byte[] result = isAsked() ? format.resultOf(computed) : null;
    if (result == null) {
      tier.release(space, key, lease);
    } else {
      tier.publish(space, key, result, lease, age);
    }
  }

  /** Returns the lease, if there is one: there is no result to publish. */
  void release(SharedAnswer answer) {
    byte[] key = answer.key();
    String lease = answer.lease();
    if (key != null && lease != null) {
      tier.release(space, key, lease);
    }
  }

  /** Stores the result of an entry. Blocks for as long as the tier may take. */
  void put(E entry) {
    byte[] key = format.keyOf(entry);
    if (key == null) {
      return;
    }
    byte[] result = isAsked() ? format.resultOf(entry) : null;
    if (result == null) {
      tier.invalidate(space, key).join();
    } else {
      tier.put(space, key, result, age).join();
    }
  }

  /** Removes the result of a key. Blocks for as long as the tier may take. */
  void invalidate(E entry) {
    byte[] key = format.keyOf(entry);
    if (key != null) {
      tier.invalidate(space, key).join();
    }
  }

  /** Removes all results. Blocks for as long as the tier may take. */
  void invalidateAll() {
    tier.invalidateAll(space).join();
  }
}
