package io.cachedresult;

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
 * A call for the results of several elements, of which those that nobody has are computed together;
 * for generated code, and for one thread.
 *
 * <p>It claims what is free without waiting, has that computed, and only then waits for what others
 * compute. So two calls that each have what the other wants never wait for each other.
 *
 * @param <K> the elements
 * @param <E> the entries
 */
public final class EachCall<K extends @Nullable Object, E extends Entry<E>> {

  private final TypedCache<E> cache;
  private final Function<? super K, E> newEntry;
  private final boolean isRefresh;

  /** By the elements, in the order of the request; null without a result. */
  private final Map<K, @Nullable E> entries = new LinkedHashMap<>();

  /** What is neither found nor claimed yet. */
  private final Set<K> open;

  /** What this call is to compute. */
  private final Map<K, E> claimed = new LinkedHashMap<>();

  /** What was claimed last, until it is among the others: the user's code says where it belongs. */
  private @Nullable E begun;

  EachCall(
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
   * Whether there are elements for this call to compute. If so, it must {@link #end} each of them,
   * {@link #endWithout} or {@link #fail}; then it asks again.
   *
   * @throws CircularComputationException if a computation that runs waits for this thread
   * @throws ComputationTimeoutException if one takes longer than the cache lets a caller wait
   */
  public boolean hasMissing() {
    try {
      while (claimed.isEmpty() && !open.isEmpty()) {
        claimWhatIsFree();
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

  private void claimWhatIsFree() {
    for (Iterator<K> elements = open.iterator(); elements.hasNext(); ) {
      K element = elements.next();
      E mine = newEntry.apply(element);
      E entry = cache.claimNow(mine, isRefresh);
      if (entry == mine) {
        claim(element, mine);
      } else if (entry != null) {
        entries.put(element, entry);
      }
      if (entry != null) {
        elements.remove();
      }
    }
  }

  private void claim(K element, E mine) {
    begun = mine;
    claimed.put(element, mine);
    begun = null;
  }

  private void awaitOne(K element) {
    E mine = newEntry.apply(element);
    E entry = isRefresh ? cache.claimRefresh(mine) : cache.claim(mine);
    if (entry == mine) {
      claim(element, mine);
    } else if (!entry.isPending() || entry.result() != null) {
      entries.put(element, entry);
    }
    open.remove(element);
  }

  /** The elements to compute, in the order of the request; a copy that cannot be changed. */
  public List<K> missing() {
    return Collections.unmodifiableList(new ArrayList<>(claimed.keySet()));
  }

  /** The same elements, as a set. */
  public Set<K> missingSet() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(claimed.keySet()));
  }

  /** The entry of an element to compute. */
  public E mine(K element) {
    E mine = claimed.get(element);
    if (mine == null) {
      throw new IllegalArgumentException("This call does not compute " + element + ".");
    }
    return mine;
  }

  /**
   * Whether the method has returned a result for an element. A map that cannot be asked for null has
   * none for it.
   *
   * @throws NullPointerException if it has returned null
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
   * @param isKept whether it is stored
   */
  public void end(K element, boolean isKept) {
    E mine = mine(element);
    // Both ask the user's code: whatever it throws, the computation is ended after it or fails.
    entries.put(element, mine);
    claimed.remove(element);
    if (isKept) {
      cache.complete(mine);
    } else {
      cache.discard(mine);
    }
  }

  /** Ends the computation of an element for which there is no result. */
  public void endWithout(K element) {
    E mine = mine(element);
    claimed.remove(element);
    cache.discard(mine);
  }

  /** Ends the computation of all elements that are left. */
  public void fail(Throwable failure) {
    List<E> failed = new ArrayList<>(claimed.values());
    if (begun != null) {
      failed.add(begun);
    }
    claimed.clear();
    begun = null;
    failed.forEach(mine -> fail(mine, failure));
  }

  private void fail(E mine, Throwable failure) {
    try {
      cache.fail(mine, failure);
    } catch (Throwable ofTicker) {
      // It has ended all the same, and so must the others.
      if (ofTicker != failure) {
        failure.addSuppressed(ofTicker);
      }
    }
  }

  /** Hands over the elements that have results, in the order of the request. */
  public void forEach(BiConsumer<? super K, ? super E> action) {
    entries.forEach((element, entry) -> {
      if (entry != null) {
        action.accept(element, entry);
      }
    });
  }
}
