package io.cachedresult;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The engine of all caches: a table of entries, an order of use, and at most one computation per
 * key. Generated classes extend it with entries of their own types.
 *
 * <p><b>An entry is its key.</b> The parameters and the result are fields of the entry, so finding
 * it allocates nothing, and a miss allocates it once. A computation in flight is an entry too, one
 * whose {@link Entry#pending} is not null: it stands in the table but in no order.
 *
 * <p><b>Hits take no lock.</b> {@link #first} and {@link Entry#next} walk a bucket, generated code
 * compares the fields, {@link #isHit} checks the age, counts, and notes the use.
 *
 * <p><b>One lock for writers</b>, who change {@link Entries} in a few steps, and under which no code
 * of the user's runs: see {@link EntryStore}.
 *
 * <p><b>Fencing.</b> An invalidation or a put removes a computation's entry from the table and
 * marks it: those who wait for it get its result, those who come later start anew.
 *
 * @param <E> the entries
 */
public abstract class TypedCache<E extends Entry<E>> extends ResultCache {

  /** 2^32 over the golden ratio. */
  private static final int GOLDEN = 0x9e3779b1;

  private final EntryTable<E> table;
  private final Statistics statistics = new Statistics();
  private final HitCounter hits = statistics.hits;
  private final EvictionOrder<E> order;
  private final Age age;

  private static final VarHandle SURELY_YOUNG;

  static {
    try {
      SURELY_YOUNG =
          MethodHandles.lookup().findVarHandle(TypedCache.class, "surelyYoung", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** See {@link Age#surelyYoung}. Written under the lock, read by any hit. */
  @SuppressWarnings("UnusedVariable") // only its handle is
  private long surelyYoung;

  private final Headroom headroom = new Headroom();
  private final MemoryAccount memory;
  private final EntryStore<E> store;
  private final KeptFailures keptFailures;
  private final Executor executor;
  private final Refreshes<E> refreshes;

  /** Written under the lock. */
  private volatile CacheSettings settings;

  private final Ticker ticker;

  /** Whether {@link Housekeeping} knows the cache. Under the lock. */
  private boolean isLookedAfter;

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
    table = new EntryTable<>(settings.maximumSize());
    ticker = environment.ticker();
    age = new Age(settings, ticker);
    memory = environment.memory().open(this, settings);
    EntryWeights<E> weights = new EntryWeights<>(this, spec.weigher(), environment.weighers());
    store =
        new EntryStore<>(this, settings, ticker, age, statistics, table, headroom, weights, memory);
    order = store.order();
    keptFailures = new KeptFailures(settings.cacheFailures());
    executor = environment.executor();
    refreshes = new Refreshes<>(this, executor);
    environment.registry().add(this, statistics::snapshot);
    turn(settings);
  }

  /** Spreads a hash code, so that regular ones such as {@code 16 * n} fill all buckets. */
  protected static int mix(int hash) {
    // Multiplying by 2^32 over the golden ratio carries every bit upwards (Knuth, The Art of
    // Computer
    // Programming 3, section 6.4). Folding before it saves the upper bits, which would be carried
    // out; folding after it brings what they became down to where a bucket is chosen.
    int mixed = (hash ^ (hash >>> 16)) * GOLDEN;
    return mixed ^ (mixed >>> 16);
  }

  /** The hash of several values: that of those before, and that of the next one. */
  protected static int combine(int hash, int next) {
    // It keeps pairs of small numbers apart, where 31 lets them meet.
    return hash * GOLDEN + next;
  }

  /** The first entry of the bucket for a mixed hash, or null. */
  protected final @Nullable E first(int hash) {
    return EntryTable.head(table.buckets(), hash);
  }

  /** Whether the entry's result may be returned now; if so, the call is counted as a hit. */
  protected final boolean isHit(E entry) {
    // A cache that fills is compiled before it has hits. Of what seems rare then, only methods as
    // tiny as these become a part of the compiled code.
    if (!isSurelyYoung(entry) && !isUsable(entry)) {
      return false;
    }
    hits.increment();
    order.hit(entry);
    return true;
  }

  private boolean isSurelyYoung(E entry) {
    return Housekeeping.coarseTime() - entry.writtenAt() <= (long) SURELY_YOUNG.getOpaque(this);
  }

  private boolean isUsable(E entry) {
    if (!isAlive(entry)) {
      return false;
    }
    age.noteUse(entry);
    return true;
  }

  /** Whether the entry has a result that is not too old. */
  final boolean isAlive(E entry) {
    return !entry.isPending() && !age.isOver(entry);
  }

  /** Notes that an entry was used, which is in no statistics. */
  final void noteUse(E entry) {
    age.noteUse(entry);
    order.hit(entry);
  }

  /** Counts a call that is answered by another's computation or by what it has left. */
  final void countHit(E entry) {
    hits.increment();
    noteUse(entry);
  }

  /**
   * Finds the entry of a key, or makes this caller the one who computes it. Waits for a computation
   * that is running.
   *
   * @param mine a new entry with the key
   * @return an entry with a result, or {@code mine}: then the caller computes, sets the result and
   *     calls {@link #complete}, {@link #discard} or {@link #fail}
   * @throws CircularComputationException if the computation that runs waits for this caller
   * @throws ComputationTimeoutException if it takes longer than the cache lets a caller wait
   */
  protected final E claim(E mine) {
    while (true) {
      E entry = store.findOrBegin(mine);
      if (entry == mine || hasResult(entry, true)) {
        return entry;
      }
    }
  }

  /**
   * Like {@link #claim}, but computes even if a result is stored, which goes on being found until
   * the new one replaces it.
   */
  protected final E claimRefresh(E mine) {
    while (true) {
      E entry = store.findOrBeginRefresh(mine);
      if (entry == mine || hasResult(entry, false)) {
        return entry;
      }
    }
  }

  /**
   * Like {@link #claim} or {@link #claimRefresh}, but returns null instead of waiting for another's
   * computation.
   */
  final @Nullable E claimNow(E mine, boolean isRefresh) {
    if (!isRefresh) {
      E found = store.find(mine);
      if (found != null && isHit(found)) {
        return found;
      }
    }
    E entry = isRefresh ? store.findOrBeginRefresh(mine) : store.findOrBegin(mine);
    if (entry == mine) {
      return mine;
    }
    if (entry.isPending()) {
      return null;
    }
    if (!isRefresh) {
      countHit(entry);
    }
    return entry;
  }

  /**
   * Begins a call for several elements at once.
   *
   * @param newEntry makes the entry with an element's key
   */
  protected final <K extends @Nullable Object> EachCall<K, E> each(
      Collection<? extends K> elements, Function<? super K, E> newEntry) {
    return new EachCall<>(this, elements, newEntry, false);
  }

  /** Like {@link #each}, but computes all elements, whatever is stored. */
  protected final <K extends @Nullable Object> EachCall<K, E> eachAnew(
      Collection<? extends K> elements, Function<? super K, E> newEntry) {
    return new EachCall<>(this, elements, newEntry, true);
  }

  /**
   * Waits for the result of an entry that may be in flight, and throws the failure of a computation
   * that failed.
   *
   * @return false if it failed before this caller could take an interest: then it looks again
   */
  private boolean hasResult(E entry, boolean countsAsHit) {
    if (entry.isPending()) {
      Computation<E> computation = store.computationOf(entry);
      if (computation != null) {
        await(computation, countsAsHit);
        return true;
      }
      if (entry.isPending()) {
        return false;
      }
    }
    if (countsAsHit) {
      countHit(entry);
    }
    return true;
  }

  private void await(Computation<E> computation, boolean countsAsHit) {
    headroom.ensure();
    Computation<?> outer = WaitGraph.enter(computation);
    try {
      if (countsAsHit) {
        countHit(computation.entry);
      }
      store.await(computation);
    } finally {
      WaitGraph.leave(outer);
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

  /** What {@link Entry#pending} is while this thread computes. */
  Object ownerOf(E mine) {
    return Thread.currentThread();
  }

  Computation<E> newComputation(E mine) {
    return new Computation<>(this, mine, Thread.currentThread());
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
    long since = mine.pendingSince();
    long now = since;
    try {
      now = ticker.read();
    } finally {
      // Whatever becomes of the user's ticker: a computation that does not end blocks its key.
      store.complete(mine, keep, now);
    }
    FlightRecords.computed(this, now - since, false);
  }

  /**
   * Ends a computation that threw. Unless such failures are kept, it is forgotten before anyone who
   * waits sees it.
   */
  protected final void fail(E mine, Throwable failure) {
    long since = mine.pendingSince();
    long now = since;
    Computation<E> keeping = null;
    try {
      if (failure instanceof CircularComputationException circular) {
        circular.passThrough(this, mine);
      }
      if (!settings.isFallback() && keptFailures.include(failure)) {
        keeping = new Computation<>(this, mine, null);
      }
      now = ticker.read();
    } finally {
      store.fail(mine, failure, keeping, now);
    }
    FlightRecords.computed(this, now - since, true);
  }

  /** Whether a stored result should be computed anew in the background, while it is still served. */
  protected final boolean isRefreshDue(E entry) {
    return age.isRefreshDue(entry);
  }

  /**
   * Computes a stored result anew in the environment's executor, unless that is happening already.
   * If it fails, the old result stays.
   *
   * @param refresh calls the cache's own {@code refresh} with the key
   */
  protected final void refreshLater(E entry, Refresh refresh) {
    refreshes.start(entry, refresh);
  }

  /** Calls back, with null or a failure, when what a refresh has returned is complete: at once. */
  void whenRefreshed(@Nullable Object returned, Consumer<@Nullable Throwable> end) {
    end.accept(null);
  }

  /** The stored entry with the key, counted as a hit; or null, counted as a miss. */
  protected final @Nullable E findStored(E key) {
    E found = store.find(key);
    if (found != null && isHit(found)) {
      return found;
    }
    statistics.absent.increment();
    return null;
  }

  /** Whether a result is stored for the key; counts nothing. */
  protected final boolean isStored(E key) {
    E found = store.find(key);
    return found != null && isAlive(found);
  }

  /** Stores an entry with its result in place of whatever the cache holds or computes for the key. */
  protected final void putEntry(E entry) {
    store.put(entry);
  }

  /**
   * Removes the key's result, and fences a computation that is running.
   *
   * @return whether a result was stored that had not expired
   */
  protected final boolean invalidateEntry(E key) {
    boolean isRemoved = store.invalidate(key);
    FlightRecords.invalidated(this, isRemoved ? 1 : 0);
    return isRemoved;
  }

  /**
   * From now on, has a listener told what leaves, in place of any before.
   *
   * @param listener is given the arguments of the call, in a list that cannot be changed, and what
   *     the subclass's entries have as results
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // the subclass knows what its results are
  protected final void listen(RemovalListener<? super List<@Nullable Object>, ?> listener) {
    var told = (RemovalListener<? super List<@Nullable Object>, @Nullable Object>) listener;
    Objects.requireNonNull(told);
    store
        .removals()
        .listen((entry, cause) -> told.onRemoval(argumentsOf(entry), entry.result(), cause));
  }

  private List<@Nullable Object> argumentsOf(E entry) {
    List<@Nullable Object> arguments = Arrays.asList(entry.arguments());
    return Collections.unmodifiableList(arguments);
  }

  /** What a {@link Weigher} is given as the key of an entry. */
  Object keyOf(E entry) {
    return argumentsOf(entry);
  }

  @Override
  final void fallBack(boolean isFallback) {
    turn(settings.fallBack(isFallback));
    if (!isFallback) {
      store.cleanUp();
      store.weighAll();
    }
  }

  private void turn(CacheSettings turned) {
    boolean needsTime = !turned.isFallback() && age.isLimited() && ticker == Ticker.system();
    store.acquire();
    try {
      settings = turned;
      store.fallBack(turned.isFallback());
      SURELY_YOUNG.setOpaque(this, age.surelyYoung());
      needsTime &= !isLookedAfter;
      isLookedAfter |= needsTime;
    } finally {
      store.release();
    }
    if (needsTime) {
      Housekeeping.lookAfter(this, age.sweepInterval());
    }
  }

  final Executor executor() {
    return executor;
  }

  final Headroom headroom() {
    return headroom;
  }

  final EntryStore<E> store() {
    return store;
  }

  /** A way through all entries, in flight or stored; see {@link EntryTable.Walk}. */
  final EntryTable<E>.Walk walk() {
    return table.walk();
  }

  /** For tests. */
  final EvictionOrder<E> order() {
    return order;
  }

  @Override
  public final CacheSettings settings() {
    return settings;
  }

  @Override
  public final int size() {
    return store.size();
  }

  @Override
  public final long memory() {
    return memory.bytes();
  }

  @Override
  public final CacheStats stats() {
    return store.stats();
  }

  @Override
  public final void invalidateAll() {
    FlightRecords.invalidated(this, store.invalidateAll());
  }

  @Override
  public final List<EntrySnapshot> entries(int limit) {
    return new Listing<>(store, table, age, ticker).entries(limit);
  }

  @Override
  public final boolean invalidateId(String id) {
    return new Listing<>(store, table, age, ticker).invalidate(id);
  }

  @Override
  public final void cleanUp() {
    store.cleanUp();
  }

  /** Removes what has expired, for a thread that no user's code may hold up. */
  final void sweep() {
    if (!store.removals().hasListener()) {
      cleanUp();
      return;
    }
    try {
      executor.execute(this::cleanUp);
    } catch (Throwable rejected) {
      // Then the next use or the next sweep removes it.
    }
  }
}
