package io.cachedresult.engine;

import io.cachedresult.CircularComputationException;
import io.cachedresult.ComputationTimeoutException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
 * A call for the results of several elements; those that are missing are computed together. For
 * generated code, and for one thread.
 *
 * <p>It claims the elements that nobody computes, without waiting, has them computed, and only then
 * waits for those that others compute. So two calls that each need what the other computes never
 * wait for each other.
 *
 * @param <K> the elements
 * @param <E> the entries
 */
public final class BatchCall<K extends @Nullable Object, E extends Entry<E>> {

  private final TypedCache<E> cache;
  private final Function<? super K, E> newEntry;
  private final boolean isRefresh;

  /** By element, in the order of the request; null without a result. */
  private final Map<K, @Nullable E> entries = new LinkedHashMap<>();

  /** The elements that are neither found nor claimed yet. */
  private final Set<K> open;

  /** The elements that this call is to compute. */
  private final Map<K, E> claimed = new LinkedHashMap<>();

  /** The entry that was claimed last, until it is in the map, which calls the user's code. */
  private @Nullable E begun;

  BatchCall(
      TypedCache<E> cache,
      Collection<? extends K> elements,
      Function<? super K, E> newEntry,
      boolean isRefresh) {
    this.cache = cache;
    this.newEntry = newEntry;
    this.isRefresh = isRefresh;
    this.open = new LinkedHashSet<>(elements);
    open.forEach(element -> entries.put(element, null));
  }

  /**
   * Returns whether there are elements for this call to compute. If so, it must call {@link #end}
   * for each of them, {@link #endWithout} or {@link #fail}, and then ask again.
   *
   * @throws CircularComputationException if a computation in flight waits for this thread
   * @throws ComputationTimeoutException if one takes longer than the cache lets a caller wait
   */
  public boolean hasMissing() {
    try {
      while (claimed.isEmpty() && !open.isEmpty()) {
        claimFreeElements();
        if (claimed.isEmpty() && !open.isEmpty()) {
          awaitOne(open.iterator().next());
        }
      }
    } catch (Throwable failure) {
      fail(failure);
      throw failure;
    }
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

  /** Returns the elements to compute, in the order of the request; an unmodifiable copy. */
  public List<K> missing() {
    return Collections.unmodifiableList(new ArrayList<>(claimed.keySet()));
  }

  /** Returns the elements to compute as a set; an unmodifiable copy. */
  public Set<K> missingSet() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(claimed.keySet()));
  }

  /** Returns the entry of an element to compute. */
  public E candidate(K element) {
    E candidate = claimed.get(element);
    if (candidate == null) {
      throw new IllegalArgumentException("This call does not compute " + element + ".");
    }
    return candidate;
  }

  /**
   * Returns whether the method has returned a result for an element. A map that rejects null has no
   * result for it.
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
   * Ends the computation of an element whose entry has its result.
   *
   * @param isCached whether it is stored
   */
  public void end(K element, boolean isCached) {
    E candidate = candidate(element);
    // Both call user code: if it throws, the computation still ends, since it is among the claimed
    // ones.
    entries.put(element, candidate);
    claimed.remove(element);
    if (isCached) {
      cache.complete(candidate);
    } else {
      cache.discard(candidate);
    }
  }

  /** Ends the computation of an element for which there is no result. */
  public void endWithout(K element) {
    E candidate = candidate(element);
    claimed.remove(element);
    cache.discard(candidate);
  }

  /** Ends the computation of all remaining elements. */
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
      cache.fail(candidate, failure);
    } catch (Throwable ofTicker) {
      // The computation has ended nevertheless, and so must the others.
      if (ofTicker != failure) {
        failure.addSuppressed(ofTicker);
      }
    }
  }

  /** Passes the elements that have results to an action, in the order of the request. */
  public void forEach(BiConsumer<? super K, ? super E> action) {
    entries.forEach((element, entry) -> {
      if (entry != null) {
        action.accept(element, entry);
      }
    });
  }
}
