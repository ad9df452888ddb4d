package io.cachedresult;

import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a cache holds, in what order, and which are in flight. Everything happens under the
 * cache's lock, save where it is said; nothing here calls a user's code.
 *
 * <p>An entry begins in flight, linked into the table, and is then either stored, which makes it a
 * part of the order and of the size, or unlinked. An entry that refreshes a stored one is in flight
 * beside the table until it takes the other's place.
 */
final class Entries<E extends Entry<E>> {

  private final EntryTable<E> table;
  private final RecencyOrder<E> order;
  private final Statistics statistics;
  private final CacheSettings settings;

  /** By the stored entry, the one that is to replace it; made when needed. */
  private @Nullable IdentityHashMap<E, E> refreshes;

  /** How many are stored; read by any thread. */
  private volatile int size;

  Entries(
      EntryTable<E> table, RecencyOrder<E> order, Statistics statistics, CacheSettings settings) {
    this.table = table;
    this.order = order;
    this.statistics = statistics;
    this.settings = settings;
  }

  /** Without the lock. */
  int size() {
    return size;
  }

  /** Visits all that are in the table; see {@link EntryTable#forEach}. */
  void forEach(Consumer<? super E> action) {
    table.forEach(action);
  }

  /** Takes in the entry of a computation, which no other entry of the table equals. */
  void begin(Computation<E> computation) {
    computation.entry.computation = computation;
    table.link(computation.entry);
  }

  /**
   * Takes in the entry of a computation that is to replace a stored one.
   *
   * @return the entry in flight, an earlier one if there is one; null if the other is not stored
   */
  @Nullable
  E beginRefresh(E stored, Computation<E> computation) {
    if (!stored.isStored()) {
      return null;
    }
    if (refreshes == null) {
      refreshes = new IdentityHashMap<>();
    }
    E running = refreshes.putIfAbsent(stored, computation.entry);
    if (running != null) {
      return running;
    }
    computation.replaced = stored;
    computation.entry.computation = computation;
    return computation.entry;
  }

  /**
   * Ends a computation that has a result, and publishes it: stored, unless it is not to be kept. A
   * reader finds the new entry or the one that it replaces, but never neither.
   */
  void complete(Computation<E> computation, boolean keep, long now) {
    E entry = computation.entry;
    E replaced = computation.replaced;
    entry.writtenAt = now;
    if (computation.fenced) {
      entry.computation = null;
    } else if (replaced == null) {
      if (keep) {
        store(entry);
      } else {
        table.unlink(entry);
      }
      entry.computation = null;
    } else {
      takeRefreshOf(replaced);
      computation.replaced = null;
      entry.computation = null;
      if (keep) {
        table.link(entry);
        remove(replaced);
        store(entry);
      } else {
        remove(replaced);
      }
    }
  }

  /** Takes in an entry with a result; in place of {@code other}, if there is one of its key. */
  void put(E entry, @Nullable E other, long now) {
    entry.writtenAt = now;
    table.link(entry);
    if (other != null) {
      withdraw(other);
    }
    store(entry);
  }

  /** Makes an entry of the table a part of the order, in the place of others if need be. */
  private void store(E entry) {
    if (settings.isFallback() && size >= settings.maximumSize()) {
      table.unlink(entry);
      return;
    }
    // First room, then the entry: the size is never above the maximum, not even for a moment.
    while (size >= settings.maximumSize()) {
      statistics.evictions++;
      giveUp(Objects.requireNonNull(order.eldest()));
    }
    order.add(entry);
    resize(1);
  }

  /** Removes an entry that has become too old, if it is still stored. */
  void expire(E entry) {
    if (entry.isStored()) {
      statistics.expirations++;
      giveUp(entry);
    }
  }

  /** Removes a stored entry that nobody asked to remove: its refresh goes on in its place. */
  private void giveUp(E entry) {
    E refreshing = takeRefreshOf(entry);
    remove(entry);
    if (refreshing != null) {
      computationOf(refreshing).replaced = null;
      table.link(refreshing);
    }
  }

  /** Removes an entry because the user says so; true if it was stored. */
  boolean withdraw(E entry) {
    if (entry.isStored()) {
      E refreshing = takeRefreshOf(entry);
      if (refreshing != null) {
        Computation<E> computation = computationOf(refreshing);
        computation.replaced = null;
        computation.fenced = true;
      }
      remove(entry);
      return true;
    }
    Computation<E> computation = entry.computation;
    if (computation != null) {
      fence(computation);
    }
    return false;
  }

  /** Takes a computation out: its result will not be stored. */
  void fence(Computation<E> computation) {
    if (computation.fenced) {
      return;
    }
    computation.fenced = true;
    if (computation.replaced != null) {
      takeRefreshOf(computation.replaced);
      computation.replaced = null;
    } else {
      table.unlink(computation.entry);
    }
  }

  private @Nullable E takeRefreshOf(E stored) {
    return refreshes == null ? null : refreshes.remove(stored);
  }

  private void remove(E entry) {
    table.unlink(entry);
    order.remove(entry);
    resize(-1);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // only written under the lock
  private void resize(int by) {
    size += by;
  }

  private Computation<E> computationOf(E inFlight) {
    return Objects.requireNonNull(inFlight.computation);
  }
}
