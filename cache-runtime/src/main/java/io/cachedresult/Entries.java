package io.cachedresult;

import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a cache holds, in what order, and which are in flight. Everything happens under the
 * cache's lock; nothing here calls a user's code.
 *
 * <p>An entry begins in flight, linked into the table, and is then either stored, which makes it a
 * part of the order and of the size, or unlinked. An entry that refreshes a stored one is in flight
 * beside the table until it takes the other's place.
 */
final class Entries<E extends Entry<E>> {

  /**
   * The most entries of a bucket. With hash codes of any quality a bucket holds a few; this many
   * are a flood of keys with equal hash codes, which must not make each operation search them all.
   */
  static final int LONGEST_BUCKET = 64;

  private final ResultCache cache;
  private final EntryTable<E> table;
  private final EvictionOrder<E> order;
  private final Age age;
  private final Statistics statistics;
  private final int maximumSize;
  private final Removals<E> removals;
  private final MemoryAccount memory;
  private final EvictionBatch evicted;

  /** Whether this is a plain map just now. */
  private boolean isFallback;

  /** By the stored entry, the one that is to replace it; made when needed. */
  private @Nullable IdentityHashMap<E, E> refreshes;

  Entries(
      ResultCache cache,
      CacheSettings settings,
      EntryTable<E> table,
      EvictionOrder<E> order,
      Age age,
      Statistics statistics,
      Removals<E> removals,
      MemoryAccount memory) {
    this.cache = cache;
    this.maximumSize = settings.maximumSize();
    this.table = table;
    this.order = order;
    this.age = age;
    this.statistics = statistics;
    this.removals = removals;
    this.memory = memory;
    this.evicted = new EvictionBatch(cache);
  }

  /**
   * Takes in the entry of a computation, which no other entry of the table equals.
   *
   * @param owner the thread that computes, or a {@link Computation}
   */
  void begin(E entry, Object owner, long now) {
    keepShort(entry.hash);
    entry.pend(owner, now);
    table.link(entry);
  }

  /**
   * Takes in the entry of a computation that is to replace a stored one.
   *
   * @return the entry in flight, an earlier one if there is one; null if the other is not stored
   */
  @Nullable
  E beginRefresh(E stored, Computation<E> computation, long now) {
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
    computation.entry.pend(computation, now);
    return computation.entry;
  }

  /**
   * What is known of an entry's computation, for one who takes an interest in it: made now if it was
   * only the owner's matter so far.
   *
   * @return null if the result is here, or if nobody can tell any more why it is not
   */
  @Nullable
  Computation<E> computationOf(E entry) {
    Object pending = entry.pending();
    if (pending instanceof Thread owner) {
      Computation<E> computation = new Computation<>(cache, entry, owner);
      entry.pending(computation);
      return computation;
    }
    return asComputation(pending);
  }

  @SuppressWarnings("unchecked") // an entry's computation is of its own kind
  private static <E extends Entry<E>> @Nullable Computation<E> asComputation(
      @Nullable Object pending) {
    return pending instanceof Computation<?> computation ? (Computation<E>) computation : null;
  }

  /**
   * Ends a computation that has a result, and publishes it: stored, unless it is not to be kept.
   *
   * @param weight the bytes that are reserved for it; negative if it is not to be kept
   * @return the computation, if anybody took an interest
   */
  @Nullable
  Computation<E> complete(E entry, int weight, long now) {
    if (hasEnded(entry)) {
      release(weight);
      return null;
    }
    statistics.load(now - entry.pendingSince());
    countRejection(weight);
    Computation<E> computation = asComputation(entry.pending());
    boolean isKept = false;
    try {
      if (computation != null && computation.replaced != null) {
        isKept = replace(computation, computation.replaced, weight, now);
      } else {
        isKept = isKept(weight) && !isFenced(computation) && store(entry, weight);
      }
      if (isKept) {
        age.noteWrite(entry, now);
        entry.publish(now);
      }
    } finally {
      // Also if memory has run out: a computation that does not end blocks its key for ever.
      if (!isKept) {
        release(weight);
      }
      end(entry, computation, isKept, null);
    }
    return computation;
  }

  /** What was not weighed is only for a plain map, and this may be one no more. */
  private boolean isKept(int weight) {
    return weight >= 0 || (weight == EntryWeights.UNWEIGHED && isFallback);
  }

  private void countRejection(int weight) {
    if (weight == EntryWeights.NO_ROOM) {
      statistics.rejections++;
    }
  }

  private void release(int weight) {
    if (weight > 0) {
      memory.release(weight);
    }
  }

  /** A reader finds the new entry or the one that it replaces, but never neither. */
  private boolean replace(Computation<E> computation, E replaced, int weight, long now) {
    takeRefreshOf(replaced);
    computation.replaced = null;
    boolean over = age.isOver(replaced, now);
    if (!isKept(weight)) {
      remove(replaced, over ? RemovalCause.EXPIRED : RemovalCause.EXPLICIT);
      return false;
    }
    age.noteWrite(computation.entry, now);
    computation.entry.publish(now);
    table.link(computation.entry);
    remove(replaced, over ? RemovalCause.EXPIRED : RemovalCause.REPLACED);
    add(computation.entry, weight);
    return true;
  }

  /**
   * Ends a computation that has failed.
   *
   * @param weight the bytes that are reserved for the failure; negative if it is not to be kept
   * @param keeping what is to stand for a failure that is kept as if it were a result, unless the
   *     entry is fenced or a refresh; null for one that is forgotten
   * @return the computation, if anybody took an interest
   */
  @Nullable
  Computation<E> fail(
      E entry, Throwable failure, int weight, @Nullable Computation<E> keeping, long now) {
    if (hasEnded(entry)) {
      release(weight);
      return null;
    }
    statistics.load(now - entry.pendingSince());
    countRejection(weight);
    statistics.failures++;
    Computation<E> known = asComputation(entry.pending());
    Computation<E> computation = known == null ? keeping : known;
    boolean isKept = false;
    try {
      isKept = keeping != null
          && computation != null
          && !computation.fenced
          && computation.replaced == null
          && isKept(weight)
          && store(entry, weight);
      if (isKept) {
        entry.pend(Objects.requireNonNull(computation), now);
      }
    } finally {
      if (!isKept) {
        release(weight);
      }
      end(entry, computation, isKept, failure);
    }
    return computation;
  }

  private static boolean isFenced(@Nullable Computation<?> computation) {
    return computation != null && computation.fenced;
  }

  /** Nothing that comes twice, such as the callbacks of a user's future, counts twice. */
  private static boolean hasEnded(Entry<?> entry) {
    Object pending = entry.pending();
    return pending == null
        || pending == Entry.ENDED
        || (pending instanceof Computation<?> computation && computation.done);
  }

  /** Takes an entry out unless it is kept, and wakes those who wait. Allocates nothing. */
  private void end(
      E entry, @Nullable Computation<E> computation, boolean isKept, @Nullable Throwable failure) {
    if (computation != null) {
      if (!isKept) {
        fence(computation);
      }
      computation.end(failure);
    } else if (!isKept) {
      table.unlink(entry);
      entry.pending(Entry.ENDED);
    }
  }

  /**
   * Takes in an entry with a result; in place of {@code other}, if there is one of its key.
   *
   * @param weight the bytes that are reserved for it; negative to remove the other only
   */
  void put(E entry, int weight, @Nullable E other, long now) {
    countRejection(weight);
    try {
      if (isKept(weight)) {
        link(entry, other, now);
      }
      if (other != null) {
        withdraw(other, age.isOver(other, now) ? RemovalCause.EXPIRED : RemovalCause.REPLACED);
      }
      if (isKept(weight)) {
        store(entry, weight);
      }
    } finally {
      if (!entry.isStored()) {
        table.unlink(entry);
        release(weight);
      }
    }
  }

  private void link(E entry, @Nullable E other, long now) {
    if (other == null) {
      keepShort(entry.hash);
    }
    age.noteWrite(entry, now);
    entry.publish(now);
    table.link(entry);
  }

  /**
   * Makes an entry of the table a part of the order, in the place of others if need be.
   *
   * @return false if there is no place
   */
  private boolean store(E entry, int weight) {
    if (isFallback && order.size() >= maximumSize) {
      return false;
    }
    // First room, then the entry: the size is never above the maximum, not even for a moment.
    while (order.size() >= maximumSize) {
      evict(Objects.requireNonNull(order.victim()), RemovalCause.SIZE);
    }
    add(entry, weight);
    return true;
  }

  private void add(E entry, int weight) {
    while (!memory.hasRoomFor(weight)) {
      evict(Objects.requireNonNull(order.victim()), RemovalCause.MEMORY);
    }
    // First what may fail for lack of memory.
    order.add(entry);
    count(entry, weight);
  }

  private void count(E entry, int weight) {
    entry.weight = Math.max(weight, 0);
    memory.add(entry.weight);
  }

  /** Turns into a plain map, or back. */
  void fallBack(boolean isFallback) {
    this.isFallback = isFallback;
    age.turnOff(isFallback);
    order.rest(isFallback);
  }

  /**
   * Counts an entry that was stored in a plain map, if there is room for it.
   *
   * @param weight the bytes that are reserved for it; negative if there are none
   */
  void weigh(E entry, int weight) {
    while (weight > 0 && entry.isStored() && !memory.hasRoomFor(weight)) {
      evict(Objects.requireNonNull(order.victim()), RemovalCause.MEMORY);
    }
    if (!entry.isStored() || entry.weight > 0) {
      release(weight);
    } else if (weight < 0) {
      evict(entry, RemovalCause.MEMORY);
    } else {
      count(entry, weight);
    }
  }

  /** Gives up the result that was used least recently; false if there is none. */
  boolean evictEldest() {
    E eldest = order.victim();
    if (eldest == null) {
      return false;
    }
    evict(eldest, RemovalCause.MEMORY);
    return true;
  }

  private void evict(E entry, RemovalCause cause) {
    statistics.eviction(entry.weight, cause);
    evicted.add(entry.weight);
    giveUp(entry, cause);
  }

  /** Makes room for one more in a bucket that is too long: the cache may forget. */
  private void keepShort(int hash) {
    int length = 0;
    E longestUnused = null;
    E lastInFlight = null;
    for (E entry = table.head(hash); entry != null; entry = entry.next()) {
      length++;
      if (!entry.isStored()) {
        lastInFlight = entry;
      } else if (longestUnused == null || isOlder(entry, longestUnused)) {
        longestUnused = entry;
      }
    }
    if (length < LONGEST_BUCKET) {
      return;
    }
    if (longestUnused != null) {
      evict(longestUnused, RemovalCause.SIZE);
    } else if (lastInFlight != null) {
      withdraw(lastInFlight, RemovalCause.SIZE);
    }
  }

  private boolean isOlder(E one, E another) {
    return Integer.compareUnsigned(order.sinceUseOf(one), order.sinceUseOf(another)) > 0;
  }

  /** Removes an entry that has become too old, if it is still stored. */
  void expire(E entry) {
    if (entry.isStored()) {
      statistics.expirations++;
      giveUp(entry, RemovalCause.EXPIRED);
    }
  }

  /** Removes a stored entry that nobody asked to remove: its refresh goes on in its place. */
  private void giveUp(E entry, RemovalCause cause) {
    E refreshing = takeRefreshOf(entry);
    remove(entry, cause);
    if (refreshing != null) {
      Objects.requireNonNull(computationOf(refreshing)).replaced = null;
      table.link(refreshing);
    }
  }

  /** Removes an entry because the user says so; false if others have taken it out before. */
  boolean withdraw(E entry, RemovalCause cause) {
    if (entry.isStored()) {
      if (cause == RemovalCause.EXPIRED) {
        statistics.expirations++;
      }
      E refreshing = takeRefreshOf(entry);
      if (refreshing != null) {
        Computation<E> computation = Objects.requireNonNull(computationOf(refreshing));
        computation.replaced = null;
        computation.fenced = true;
      }
      remove(entry, cause);
      return true;
    }
    Computation<E> computation = computationOf(entry);
    if (computation == null || computation.done || computation.fenced) {
      return false;
    }
    fence(computation);
    return true;
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

  private void remove(E entry, RemovalCause cause) {
    // First what may fail for lack of memory.
    removals.note(entry, cause);
    table.unlink(entry);
    order.remove(entry, cause);
    memory.remove(entry.weight);
  }
}
