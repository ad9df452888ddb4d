package io.cachedresult.engine;

import io.cachedresult.CircularComputationException;
import io.cachedresult.ComputationTimeoutException;
import io.cachedresult.engine.stats.ComputingTime;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call for the results of several elements, which computes all missing results together. Used by
 * generated code. Not thread-safe.
 *
 * <p>The call first claims all elements that no other caller computes, without waiting. After these
 * are computed, it waits for the elements that other callers compute. So two calls that need each
 * other's results never wait for each other.
 *
 * @param <K> the type of the elements
 * @param <E> the type of the entries
 */
public final class BatchCall<K extends @Nullable Object, E extends Entry<E>> {

  private final TypedCache<E> cache;
  private final Function<? super K, E> newEntry;
  private final boolean isRefresh;
  private final boolean isByIdentity;

  /** The entries by element, in the order of the request; null for an element without a result. */
  private final Map<K, @Nullable E> entries;

  /** The elements that are neither found nor claimed yet. */
  private final Set<K> open;

  /** The elements that this call has claimed and must compute, with their entries. */
  private final Map<K, E> claimed;

  /** The answers of the second tier for entries in {@link #claimed}; null if there are none. */
  private @Nullable IdentityHashMap<E, SharedCall<E>> shared;

  /**
   * The entry that was claimed last, until it is in {@link #claimed}: adding it calls the element's
   * {@code hashCode} and {@code equals}, which may throw.
   */
  private @Nullable E begun;

  /** The computing time of this thread when the claimed elements began to be computed. */
  private long before;

  BatchCall(
      TypedCache<E> cache,
      Collection<? extends K> elements,
      Function<? super K, E> newEntry,
      boolean isRefresh,
      boolean isByIdentity) {
    this.cache = cache;
    this.newEntry = newEntry;
    this.isRefresh = isRefresh;
    this.isByIdentity = isByIdentity;
    this.entries = isByIdentity ? new IdentityMap<>() : new LinkedHashMap<>();
    this.claimed = isByIdentity ? new IdentityMap<>() : new LinkedHashMap<>();
    this.open = setOf(elements);
    open.forEach(element -> entries.put(element, null));
  }

  /** Begins a call for elements of which equal ones have separate results. */
  public static <K extends @Nullable Object, E extends Entry<E>> BatchCall<K, E> byIdentity(
      TypedCache<E> cache, Collection<? extends K> elements, Function<? super K, E> newEntry) {
    return new BatchCall<>(cache, elements, newEntry, false, true);
  }

  /** Like {@link #byIdentity}, but computes the results of all elements. */
  public static <K extends @Nullable Object, E extends Entry<E>> BatchCall<K, E> refreshByIdentity(
      TypedCache<E> cache, Collection<? extends K> elements, Function<? super K, E> newEntry) {
    return new BatchCall<>(cache, elements, newEntry, true, true);
  }

  private Set<K> setOf(Collection<? extends K> elements) {
    if (!isByIdentity) {
      return new LinkedHashSet<>(elements);
    }
    Set<K> set = Collections.newSetFromMap(new IdentityMap<>());
    set.addAll(elements);
    return set;
  }

  /**
   * Returns whether there are elements that the caller must compute. If so, the caller must call
   * {@link #end} or {@link #endWithout} for each of them, or {@link #fail} once, and then call this
   * method again.
   *
   * @throws CircularComputationException if a computation in flight waits for this thread
   * @throws ComputationTimeoutException if another caller's computation takes longer than {@code
   *     lockTimeout}
   */
  public boolean hasMissing() {
    try {
      while (claimed.isEmpty() && !open.isEmpty()) {
        claimFreeElements();
        if (claimed.isEmpty() && !open.isEmpty()) {
          awaitOne(open.iterator().next());
        }
        findShared();
      }
    } catch (Throwable failure) {
      fail(failure);
      throw failure;
    }
    before = ComputingTime.soFar();
    return !claimed.isEmpty();
  }

  private void claimFreeElements() {
    for (Iterator<K> elements = open.iterator(); elements.hasNext(); ) {
      K element = elements.next();
      E candidate = newEntry.apply(element);
      E entry = cache.parts().claims.claimNow(candidate, isRefresh);
      if (entry == candidate) {
        claim(element, candidate);
      } else if (entry != null) {
        entries.put(element, entry);
      }
      if (entry != null) {
        elements.remove();
      }
    }
  }

  /** Looks for the results of all claimed elements in the second tier, in one request. */
  private void findShared() {
    List<Map.Entry<K, E>> asked = new ArrayList<>();
    claimed.forEach((element, candidate) -> {
      if (cache.parts().tiers.areTwoFor(candidate)) {
        asked.add(new AbstractMap.SimpleImmutableEntry<>(element, candidate));
      }
    });
    if (asked.isEmpty()) {
      return;
    }
    IdentityHashMap<E, SharedCall<E>> answered = shared == null ? new IdentityHashMap<>() : shared;
    shared = answered;
    List<E> candidates = asked.stream().map(Map.Entry::getValue).toList();
    List<SharedCall<E>> calls = cache.parts().tiers.findAll(candidates, isRefresh);
    for (int i = 0; i < calls.size(); i++) {
      answered.put(candidates.get(i), calls.get(i));
    }
    for (Map.Entry<K, E> found : asked) {
      SharedCall<E> call = sharedCall(found.getValue());
      if (call.isFound()) {
        cache.parts().tiers.end(found.getValue(), call);
        entries.put(found.getKey(), found.getValue());
        claimed.remove(found.getKey());
      }
    }
  }

  private SharedCall<E> sharedCall(E candidate) {
    SharedCall<E> call = shared == null ? null : shared.get(candidate);
    return call == null ? SharedCall.none() : call;
  }

  private void claim(K element, E candidate) {
    begun = candidate;
    claimed.put(element, candidate);
    begun = null;
  }

  private void awaitOne(K element) {
    E candidate = newEntry.apply(element);
    E entry = isRefresh ? cache.claimRefresh(candidate) : cache.claim(candidate);
    if (entry == candidate) {
      claim(element, candidate);
    } else if (!entry.isPending() || entry.result() != null) {
      entries.put(element, entry);
    }
    open.remove(element);
  }

  /** Returns the elements to compute in the order of the request, as an unmodifiable copy. */
  public List<K> missing() {
    return Collections.unmodifiableList(new ArrayList<>(claimed.keySet()));
  }

  /** Returns the elements to compute in the order of the request, as an unmodifiable copy. */
  public Set<K> missingSet() {
    return Collections.unmodifiableSet(setOf(claimed.keySet()));
  }

  /**
   * Returns the entry of an element to compute.
   *
   * @throws IllegalArgumentException if this call does not have to compute the element
   */
  public E candidate(K element) {
    E candidate = claimed.get(element);
    if (candidate == null) {
      throw new IllegalArgumentException("This call does not have to compute '" + element + "'.");
    }
    return candidate;
  }

  /**
   * Returns whether the method has returned a result for an element. A map that rejects null
   * contains no result for a null element.
   *
   * @throws NullPointerException if the method has returned null
   */
  public boolean isIn(Map<K, ?> computed, K element) {
    Objects.requireNonNull(computed, () -> cache.name() + " returned null instead of a map");
    try {
      return computed.containsKey(element);
    } catch (NullPointerException refused) {
      if (element != null) {
        throw refused;
      }
      return false;
    }
  }

  /**
   * Ends the computation of an element after its result was set in its entry.
   *
   * @param isCached whether to store the result
   */
  public void end(K element, boolean isCached) {
    E candidate = candidate(element);
    // Both calls run user code. If it throws, the element is still claimed, so that fail() ends its
    // computation.
    entries.put(element, candidate);
    claimed.remove(element);
    try {
      cache.complete(candidate, isCached, before);
    } finally {
      sharedCall(candidate).end(candidate, isCached);
    }
  }

  /** Ends the computation of an element that has no result. */
  public void endWithout(K element) {
    E candidate = candidate(element);
    claimed.remove(element);
    try {
      cache.complete(candidate, false, before);
    } finally {
      sharedCall(candidate).end(candidate, false);
    }
  }

  /** Ends the computations of all elements that are still claimed, with a failure. */
  public void fail(Throwable failure) {
    List<E> failed = new ArrayList<>(claimed.values());
    if (begun != null) {
      failed.add(begun);
    }
    claimed.clear();
    begun = null;
    failed.forEach(candidate -> fail(candidate, failure));
  }

  private void fail(E candidate, Throwable failure) {
    try {
      cache.fail(candidate, failure, before);
    } catch (Throwable ofTicker) {
      // This computation has ended nevertheless; end the others, too.
      if (ofTicker != failure) {
        failure.addSuppressed(ofTicker);
      }
    } finally {
      sharedCall(candidate).fail();
    }
  }

  /** Calls an action for each element that has a result, in the order of the request. */
  public void forEach(BiConsumer<? super K, ? super E> action) {
    entries.forEach((element, entry) -> {
      if (entry != null) {
        action.accept(element, entry);
      }
    });
  }
}
