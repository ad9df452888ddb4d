package io.cachedresult;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Searches without a lock, and changes under it: every operation of a cache that is not a hit.
 *
 * <p>A user's code never runs under the lock: keys are compared, tickers read and results computed
 * outside. So an operation that inserts first searches, then takes the lock, and goes on only if
 * {@link EntryTable#isUnchanged nothing came between}; else it searches again. One that replaces or
 * removes names the entry that it has found, which is either still there or has lost its chance.
 */
final class EntryStore<E extends Entry<E>> {

  private final TypedCache<E> cache;
  private final Ticker ticker;
  private final Age age;
  private final Statistics statistics;
  private final EntryTable<E> table;
  private final EvictionOrder<E> order;
  private final Entries<E> entries;
  private final ReentrantLock lock = new ReentrantLock();
  private final Headroom headroom;
  private final Removals<E> removals;
  private final EntryWeights<E> weights;
  private final MemoryAccount memory;

  EntryStore(
      TypedCache<E> cache,
      CacheSettings settings,
      Ticker ticker,
      Age age,
      Statistics statistics,
      EntryTable<E> table,
      Headroom headroom,
      EntryWeights<E> weights,
      MemoryAccount memory) {
    this.cache = cache;
    this.ticker = ticker;
    this.age = age;
    this.statistics = statistics;
    this.table = table;
    this.headroom = headroom;
    this.weights = weights;
    this.memory = memory;
    this.order = EvictionOrder.of(settings, lock, headroom);
    this.removals = new Removals<>(cache);
    this.entries = new Entries<>(cache, settings, table, order, age, statistics, removals, memory);
  }

  EvictionOrder<E> order() {
    return order;
  }

  Removals<E> removals() {
    return removals;
  }

  /** Takes the lock, if the stack is deep enough to give it back. */
  void acquire() {
    headroom.ensure();
    lock.lock();
  }

  /** Gives the lock back, and tells the listener. */
  void release() {
    Removals.Removal<E> taken = removals.take();
    lock.unlock();
    removals.tell(taken);
  }

  /** An entry with a result or a kept failure; one in flight; or {@code mine}, now in flight. */
  E findOrBegin(E mine) {
    Object owner = cache.ownerOf(mine);
    while (true) {
      Entry<?>[] buckets = table.buckets();
      E head = EntryTable.head(buckets, mine.hash);
      E found = search(head, mine);
      if (found == null) {
        if (begin(mine, owner, buckets, head, 1)) {
          return mine;
        }
      } else if (!age.isOver(found)) {
        return found;
      } else {
        expire(found, ticker.read());
      }
    }
  }

  /** The entry of a computation that is running for the key, or {@code mine}, now in flight. */
  E findOrBeginRefresh(E mine) {
    Computation<E> computation = cache.newComputation(mine);
    while (true) {
      Entry<?>[] buckets = table.buckets();
      E head = EntryTable.head(buckets, mine.hash);
      E found = search(head, mine);
      if (found == null) {
        if (begin(mine, computation, buckets, head, 0)) {
          return mine;
        }
      } else if (found.isPending() && !Computation.isKeptFailure(found)) {
        return found;
      } else {
        E running = beginRefresh(found, computation);
        if (running != null) {
          return running;
        }
      }
    }
  }

  private static <E extends Entry<E>> @Nullable E search(@Nullable E head, E key) {
    E entry = head;
    while (entry != null && !(entry.hash == key.hash && key.hasKeyOf(entry))) {
      entry = entry.next();
    }
    return entry;
  }

  private boolean begin(E mine, Object owner, Entry<?>[] buckets, @Nullable E head, int misses) {
    long now = ticker.read();
    acquire();
    try {
      if (!table.isUnchanged(buckets, mine.hash, head)) {
        return false;
      }
      entries.begin(mine, owner, now);
      statistics.begun += misses;
      return true;
    } finally {
      release();
    }
  }

  private @Nullable E beginRefresh(E stored, Computation<E> computation) {
    long now = ticker.read();
    acquire();
    try {
      return entries.beginRefresh(stored, computation, now);
    } finally {
      release();
    }
  }

  /** See {@link Entries#computationOf}. */
  @Nullable
  Computation<E> computationOf(E entry) {
    acquire();
    try {
      return entries.computationOf(entry);
    } finally {
      release();
    }
  }

  /** Ends a computation that has a result. */
  void complete(E entry, boolean keep, long now) {
    int weight = keep ? weights.of(entry) : EntryWeights.UNWANTED;
    Reservation room = reserve(weight);
    Computation<E> computation;
    Removals.Removal<E> taken;
    // No look at the stack: whoever began has had the room for this, and it must not fail.
    lock.lock();
    try {
      computation = entries.complete(entry, room.weight(weight), now);
    } finally {
      taken = removals.take();
      lock.unlock();
    }
    if (computation != null) {
      computation.announce();
    }
    removals.tell(taken);
    room.tell();
  }

  /** Ends a computation that has failed; see {@link Entries#fail}. */
  void fail(E entry, Throwable failure, @Nullable Computation<E> keeping, long now) {
    int weight = keeping != null ? weights.ofFailure(entry) : EntryWeights.UNWANTED;
    Reservation room = reserve(weight);
    Computation<E> computation;
    Removals.Removal<E> taken;
    lock.lock();
    try {
      computation = entries.fail(entry, failure, room.weight(weight), keeping, now);
    } finally {
      taken = removals.take();
      lock.unlock();
    }
    if (computation != null) {
      computation.announce();
    }
    removals.tell(taken);
    room.tell();
  }

  /** Sets bytes aside; under no lock. Whatever goes wrong, the result can still be returned. */
  private Reservation reserve(int weight) {
    if (weight < 0) {
      return Reservation.REFUSED;
    }
    try {
      return memory.reserve(weight);
    } catch (Throwable endOfStackOrMemory) {
      Log.warn(cache.name() + ": no room could be made for a result", endOfStackOrMemory);
      return Reservation.REFUSED;
    }
  }

  /**
   * Gives up the result that was used least recently, for its bytes.
   *
   * @return what tells the listener of it; null if nothing is stored
   */
  @Nullable
  Runnable evictEldest() {
    Removals.Removal<E> taken;
    acquire();
    try {
      if (!entries.evictEldest()) {
        return null;
      }
    } finally {
      taken = removals.take();
      lock.unlock();
    }
    return taken == null ? Reservation.NOTHING : () -> removals.tell(taken);
  }

  /** Makes sure that a computation's result will not be stored; under the lock. */
  void fence(Computation<E> computation) {
    entries.fence(computation);
  }

  /** Waits for the end of a computation; under no lock before and after. */
  void await(Computation<E> computation) {
    acquire();
    try {
      computation.awaitEnd(lock, cache.settings().lockTimeout());
    } finally {
      release();
    }
  }

  /** The entry with the key, in flight or stored, expired or not. */
  @Nullable
  E find(E key) {
    while (true) {
      Entry<?>[] buckets = table.buckets();
      E head = EntryTable.head(buckets, key.hash);
      E found = search(head, key);
      if (found != null || isAbsent(buckets, key, head)) {
        return found;
      }
    }
  }

  /** Whether a key that was not found is absent indeed; lets a table that grows finish if need be. */
  private boolean isAbsent(Entry<?>[] buckets, E key, @Nullable E head) {
    if (table.isUnchanged(buckets, key.hash, head)) {
      return true;
    }
    acquire();
    try {
      return table.isUnchanged(buckets, key.hash, head);
    } finally {
      release();
    }
  }

  /** Stores an entry with its result in place of whatever is stored or computed for the key. */
  void put(E entry) {
    int weight = weights.of(entry);
    while (true) {
      Entry<?>[] buckets = table.buckets();
      E head = EntryTable.head(buckets, entry.hash);
      E found = search(head, entry);
      if (put(entry, weight, found, () -> table.isUnchanged(buckets, entry.hash, head))) {
        return;
      }
    }
  }

  /**
   * Stores an entry with its result if no result is stored for the key.
   *
   * @return the entry that is stored, or null if there was none
   */
  @Nullable
  E putIfAbsent(E entry) {
    while (true) {
      Entry<?>[] buckets = table.buckets();
      E head = EntryTable.head(buckets, entry.hash);
      E found = search(head, entry);
      if (found != null && !found.isPending() && !age.isOver(found)) {
        return found;
      }
      if (put(
          entry, weights.of(entry), found, () -> table.isUnchanged(buckets, entry.hash, head))) {
        return null;
      }
    }
  }

  /** Stores an entry in place of one of the same key; false if that one is stored no more. */
  boolean replace(E stored, E entry) {
    return put(entry, weights.of(entry), stored, stored::isStored);
  }

  /**
   * Stores an entry in place of the one that was found, unless something came between.
   *
   * @param weight what the entry weighs
   * @param isStillSo asked under the lock
   */
  private boolean put(E entry, int weight, @Nullable E found, BooleanSupplier isStillSo) {
    long now = ticker.read();
    headroom.ensure();
    Reservation room = reserve(weight);
    lock.lock();
    try {
      if (!isStillSo.getAsBoolean()) {
        if (room.isGranted()) {
          memory.release(weight);
        }
        return false;
      }
      entries.put(entry, room.weight(weight), found, now);
      return true;
    } finally {
      release();
      room.tell();
    }
  }

  boolean isStored(E entry) {
    acquire();
    try {
      return entry.isStored();
    } finally {
      release();
    }
  }

  /** Removes an entry; false if it was not stored. */
  boolean remove(E stored) {
    acquire();
    try {
      return entries.withdraw(stored, RemovalCause.EXPLICIT);
    } finally {
      release();
    }
  }

  /**
   * Removes whatever is stored or computed for a key; true if something was that had not expired.
   *
   * <p>It ends with the first entry that it takes out: what another thread stores after that is
   * newer than this call. An entry that others have taken out meanwhile does not count.
   */
  boolean invalidate(E key) {
    long now = ticker.read();
    for (E found = find(key); found != null; found = find(key)) {
      acquire();
      try {
        boolean over = age.isOver(found, now);
        boolean stored = found.isStored();
        RemovalCause cause = over ? RemovalCause.EXPIRED : RemovalCause.EXPLICIT;
        if (entries.withdraw(found, cause)) {
          return stored && !over;
        }
      } finally {
        release();
      }
    }
    return false;
  }

  /**
   * Removes the entry with a hash and an identity; true if it was stored and had not expired.
   * Nothing of the user's is needed to find it, so it happens under the lock.
   */
  boolean invalidate(int hash, int identity) {
    long now = ticker.read();
    acquire();
    try {
      for (E entry = table.head(hash); entry != null; entry = entry.next()) {
        if (entry.hash == hash && System.identityHashCode(entry) == identity) {
          boolean over = age.isOver(entry, now);
          boolean stored = entry.isStored();
          RemovalCause cause = over ? RemovalCause.EXPIRED : RemovalCause.EXPLICIT;
          return entries.withdraw(entry, cause) && stored && !over;
        }
      }
      return false;
    } finally {
      release();
    }
  }

  /**
   * Removes whatever is stored or computed.
   *
   * @return how many results were stored
   */
  int invalidateAll() {
    long now = ticker.read();
    acquire();
    try {
      int stored = order.size();
      EntryTable<E>.Walk walk = table.walk();
      for (List<E> found = walk.nextBucket(); !found.isEmpty(); found = walk.nextBucket()) {
        for (E entry : found) {
          entries.withdraw(
              entry, age.isOver(entry, now) ? RemovalCause.EXPIRED : RemovalCause.EXPLICIT);
        }
      }
      return stored;
    } finally {
      release();
    }
  }

  /** Removes what has expired. */
  void cleanUp() {
    long now = ticker.read();
    EntryTable<E>.Walk walk = table.walk();
    for (List<E> found = walk.nextBucket(); !found.isEmpty(); found = walk.nextBucket()) {
      for (E entry : found) {
        if (age.isOver(entry, now)) {
          expire(entry, now);
        }
      }
    }
  }

  /** Removes an entry that was too old at a moment that has passed. */
  private void expire(E entry, long now) {
    acquire();
    try {
      if (age.isOver(entry, now)) {
        entries.expire(entry);
      }
    } finally {
      release();
    }
  }

  /** Turns into a plain map, or back; under the lock. */
  void fallBack(boolean isFallback) {
    weights.turnOff(isFallback);
    entries.fallBack(isFallback);
  }

  /** Weighs what was stored while this was a plain map; what there is no room for leaves. */
  void weighAll() {
    EntryTable<E>.Walk walk = table.walk();
    for (List<E> found = walk.nextBucket(); !found.isEmpty(); found = walk.nextBucket()) {
      for (E entry : found) {
        if (entry.weight == 0 && isStored(entry)) {
          weighNow(entry);
        }
      }
    }
  }

  private void weighNow(E entry) {
    int weight = entry.isPending() ? weights.ofFailure(entry) : weights.of(entry);
    if (weight == EntryWeights.UNWEIGHED) {
      // Somebody has turned it back again.
      return;
    }
    headroom.ensure();
    Reservation room = reserve(weight);
    lock.lock();
    try {
      entries.weigh(entry, room.weight(weight));
    } finally {
      release();
      room.tell();
    }
  }

  int size() {
    acquire();
    try {
      return order.size();
    } finally {
      release();
    }
  }

  CacheStats stats() {
    acquire();
    try {
      return statistics.snapshot();
    } finally {
      release();
    }
  }
}
