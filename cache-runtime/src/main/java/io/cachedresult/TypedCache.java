package io.cachedresult;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The engine of all caches: a table of entries, an order of use, and at most one computation per
 * key. Generated classes extend it with entries of their own types.
 *
 * <p><b>An entry is its key.</b> The parameters and the result are fields of the entry, so finding
 * it allocates nothing, and a miss allocates it once. A computation in flight is an entry too, one
 * whose {@link Entry#computation} is not yet null: it stands in the table but in no order.
 *
 * <p><b>Hits take no lock.</b> {@link #first} and {@link Entry#next} walk a bucket, generated code
 * compares the fields, {@link #isHit} checks the age, counts, and notes the use.
 *
 * <p><b>One lock for writers</b>, who change {@link Entries} in a few steps. A user's code never runs
 * under it: keys are compared, tickers read and results computed outside. {@link #claim} therefore
 * searches first, then takes the lock and inserts if {@link EntryTable#isUnchanged nothing came
 * between}.
 *
 * <p><b>Fencing.</b> An invalidation or a put removes a computation's entry from the table and
 * marks it: those who wait for it get its result, those who come later start anew.
 *
 * @param <E> the entries
 */
public abstract class TypedCache<E extends Entry<E>> extends ResultCache {

  private final EntryTable<E> table = new EntryTable<>();
  private final RecencyOrder<E> order;
  private final Age age;
  private final Statistics statistics = new Statistics();
  private final Entries<E> entries;
  private final CacheSettings settings;
  private final Ticker ticker;
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * Makes a cache and registers it.
   *
   * @param environment where settings, time and the registry come from
   * @param spec what the annotation says
   * @throws CacheConfigurationException if a setting of the environment cannot be read
   */
  @SuppressWarnings("this-escape") // to those who use nothing of subclasses
  protected TypedCache(CacheEnvironment environment, CacheSpec spec) {
    Rehearsal.hasBeen();
    settings = environment.settingsOf(spec);
    ticker = environment.ticker();
    age = new Age(settings.isFallback() ? null : settings.expireAfterWrite(), ticker);
    order = RecencyOrder.of(settings, lock);
    entries = new Entries<>(table, order, statistics, settings);
    environment.registry().add(this);
    if (age.isLimited() && ticker == Ticker.system()) {
      Housekeeping.lookAfter(this, age.sweepInterval());
    }
  }

  /** Spreads a hash code, so that regular ones such as {@code 16 * n} fill all buckets. */
  protected static int mix(int hash) {
    // The finalizer of MurmurHash3 (Austin Appleby, public domain), first half.
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    return mixed ^ (mixed >>> 13);
  }

  /** The hash of several values: that of those before, and that of the next one. */
  protected static int combine(int hash, int next) {
    // 2^32 over the golden ratio: keeps pairs of small numbers apart, where 31 lets them meet
    // (Knuth, The Art of Computer Programming 3, section 6.4).
    return hash * 0x9e3779b1 + next;
  }

  /** The first entry of the bucket for a mixed hash, or null. */
  protected final @Nullable E first(int hash) {
    return EntryTable.head(table.buckets(), hash);
  }

  /** Whether the entry's result may be returned now; if so, the call is counted as a hit. */
  protected final boolean isHit(E entry) {
    if (entry.computation != null || age.isOver(entry)) {
      return false;
    }
    countHit(entry);
    return true;
  }

  /** Counts a call that is answered by an entry, and notes its use. */
  final void countHit(E entry) {
    statistics.hits.increment();
    order.hit(entry);
  }

  /**
   * Finds the entry of a key, or makes this caller the one who computes it. Waits for a computation
   * that is running.
   *
   * @param mine a new entry with the key
   * @return an entry with a result, or {@code mine}: then the caller computes, sets the result and
   *     calls {@link #complete}, {@link #discard} or {@link #fail}
   * @throws CircularComputationException if the computation that runs waits for this caller
   */
  protected final E claim(E mine) {
    E entry = findOrBegin(mine);
    return entry == mine ? mine : awaited(entry, true);
  }

  /**
   * Like {@link #claim}, but computes even if a result is stored, which goes on being found until
   * the new one replaces it.
   */
  protected final E claimRefresh(E mine) {
    E entry = findOrBeginRefresh(mine);
    return entry == mine ? mine : awaited(entry, false);
  }

  /** An entry with a result; one in flight; or {@code mine}, now in flight. Counts no hit. */
  final E findOrBegin(E mine) {
    return findOrBegin(mine, false);
  }

  /** The entry of a computation that is running for the key, or {@code mine}, now in flight. */
  final E findOrBeginRefresh(E mine) {
    return findOrBegin(mine, true);
  }

  private E findOrBegin(E mine, boolean refresh) {
    while (true) {
      Entry<?>[] buckets = table.buckets();
      E head = EntryTable.head(buckets, mine.hash);
      E found = search(head, mine);
      if (found == null) {
        if (begin(mine, buckets, head)) {
          return mine;
        }
      } else if (found.computation != null) {
        return found;
      } else if (refresh) {
        E running = beginRefresh(found, mine);
        if (running != null) {
          return running;
        }
      } else if (!age.isOver(found)) {
        return found;
      } else {
        expire(found, ticker.read());
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

  private boolean begin(E mine, Entry<?>[] buckets, @Nullable E head) {
    Computation<E> computation = newComputation(mine, ticker.read());
    acquire();
    try {
      if (!table.isUnchanged(buckets, mine.hash, head)) {
        return false;
      }
      entries.begin(computation);
    } finally {
      release();
    }
    statistics.misses.increment();
    return true;
  }

  private @Nullable E beginRefresh(E stored, E mine) {
    Computation<E> computation = newComputation(mine, ticker.read());
    acquire();
    try {
      return entries.beginRefresh(stored, computation);
    } finally {
      release();
    }
  }

  Computation<E> newComputation(E mine, long startedAt) {
    return new Computation<>(this, mine, startedAt);
  }

  /** Waits for an entry that may be in flight, and throws the failure of a computation that failed. */
  private E awaited(E entry, boolean countsAsHit) {
    Computation<E> computation = entry.computation;
    if (computation == null) {
      if (countsAsHit) {
        countHit(entry);
      }
      return entry;
    }
    Headroom.ensure();
    WaitGraph.enter(computation);
    try {
      if (countsAsHit) {
        countHit(entry);
      }
      await(computation);
    } finally {
      WaitGraph.leave();
    }
    return entry;
  }

  private void await(Computation<E> computation) {
    acquire();
    try {
      computation.awaitEnd(lock);
    } finally {
      release();
    }
    if (computation.failure != null) {
      throw sneaky(computation.failure);
    }
  }

  /** Throws a failure as it is: the waiting method declares what the computing one throws. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
    throw (T) failure;
  }

  /** Stores the result that the caller has put into its entry, and hands it to those who wait. */
  protected final void complete(E mine) {
    end(mine, true);
  }

  /** Hands the result to those who wait, without storing it. */
  protected final void discard(E mine) {
    end(mine, false);
  }

  private void end(E mine, boolean keep) {
    Computation<E> computation = computationOf(mine);
    long now = computation.startedAt;
    try {
      now = ticker.read();
    } finally {
      // Whatever becomes of the user's ticker: a computation that does not end blocks its key.
      lock.lock();
      try {
        statistics.load(now - computation.startedAt);
        entries.complete(computation, keep, now);
        computation.end(null);
      } finally {
        lock.unlock();
      }
      computation.announce();
    }
  }

  /** Ends a computation that threw: it is forgotten before anyone who waits sees the failure. */
  protected final void fail(E mine, Throwable failure) {
    Computation<E> computation = computationOf(mine);
    long now = computation.startedAt;
    try {
      if (failure instanceof CircularComputationException circular) {
        circular.passThrough(computation);
      }
      now = ticker.read();
    } finally {
      lock.lock();
      try {
        statistics.load(now - computation.startedAt);
        statistics.failures++;
        entries.fence(computation);
        computation.end(failure);
      } finally {
        lock.unlock();
      }
      computation.announce();
    }
  }

  Computation<E> computationOf(E mine) {
    return Objects.requireNonNull(mine.computation, "the entry has no computation in flight");
  }

  /** Makes sure that a computation's result will not be stored; under the lock. */
  final void fence(Computation<E> computation) {
    entries.fence(computation);
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

  /** The stored entry with the key, counted as a hit; or null, counted as a miss. */
  protected final @Nullable E findStored(E key) {
    E found = find(key);
    if (found != null && isHit(found)) {
      return found;
    }
    statistics.misses.increment();
    return null;
  }

  /** Whether a result is stored for the key; counts nothing. */
  protected final boolean isStored(E key) {
    E found = find(key);
    return found != null && found.computation == null && !age.isOver(found);
  }

  /** The entry with the key, in flight or stored, expired or not. */
  private @Nullable E find(E key) {
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

  /** Stores an entry with its result in place of whatever the cache holds or computes for the key. */
  protected final void putEntry(E entry) {
    long now = ticker.read();
    while (true) {
      Entry<?>[] buckets = table.buckets();
      E head = EntryTable.head(buckets, entry.hash);
      E found = search(head, entry);
      acquire();
      try {
        if (table.isUnchanged(buckets, entry.hash, head)) {
          entries.put(entry, found, now);
          return;
        }
      } finally {
        release();
      }
    }
  }

  /**
   * Removes the key's result, and fences a computation that is running.
   *
   * @return whether a result was stored that had not expired
   */
  protected final boolean invalidateEntry(E key) {
    long now = ticker.read();
    // Ends with the first entry that it takes out: what another thread stores after that is newer
    // than this call. Entries that others have taken out meanwhile do not count.
    for (E found = find(key); found != null; found = find(key)) {
      acquire();
      try {
        Computation<E> computation = found.computation;
        boolean running = computation != null && !computation.fenced;
        if (entries.withdraw(found)) {
          return !age.isOver(found, now);
        }
        if (running) {
          return false;
        }
      } finally {
        release();
      }
    }
    return false;
  }

  /** Takes the lock, if the stack is deep enough to give it back. */
  final void acquire() {
    Headroom.ensure();
    lock.lock();
  }

  final void release() {
    lock.unlock();
  }

  /** For tests. */
  final RecencyOrder<E> order() {
    return order;
  }

  @Override
  public final CacheSettings settings() {
    return settings;
  }

  @Override
  public final int size() {
    return entries.size();
  }

  @Override
  public final CacheStats stats() {
    acquire();
    try {
      return statistics.snapshot();
    } finally {
      release();
    }
  }

  @Override
  public final void invalidateAll() {
    acquire();
    try {
      entries.forEach(entries::withdraw);
    } finally {
      release();
    }
  }

  @Override
  public final void cleanUp() {
    long now = ticker.read();
    entries.forEach(entry -> {
      if (entry.computation == null && age.isOver(entry, now)) {
        expire(entry, now);
      }
    });
  }
}
