package io.cachedresult.engine;

import io.cachedresult.CacheConfigurationException;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSettings;
import io.cachedresult.CacheStats;
import io.cachedresult.CircularComputationException;
import io.cachedresult.ComputationTimeoutException;
import io.cachedresult.EntrySnapshot;
import io.cachedresult.RemovalListener;
import io.cachedresult.ResultCache;
import io.cachedresult.access.EngineCache;
import io.cachedresult.engine.eviction.EvictionOrder;
import io.cachedresult.engine.stats.HitCounter;
import io.cachedresult.engine.table.EntryTable;
import io.cachedresult.engine.table.TableWalk;
import io.cachedresult.engine.time.AgeLimits;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The engine of a cache, as generated code uses it: a table of entries, an order of use, and at
 * most one computation per key.
 *
 * <p><b>An entry is its key.</b> The parameters and the result are fields of the entry, so finding
 * it allocates nothing, and a miss allocates it once. A computation in flight is an entry, too: it
 * is in the table but in no order.
 *
 * <p><b>Hits take no lock.</b> {@link #first} and {@link Entry#next} walk through a bucket,
 * generated code compares the fields, {@link #isHit} checks the age, counts, and records the use.
 *
 * <p><b>One lock for writers</b>, under which no user code runs. {@link InFlightEntries} begins
 * computations, {@link Completion} ends them, {@link EntryEditor} changes single entries, {@link
 * Maintenance} walks through all of them.
 *
 * @param <E> the entries
 */
public class TypedCache<E extends Entry<E>> implements EngineCache {

  private final EntryTable<E> table;
  private final HitCounter hits;
  private final EvictionOrder<E> order;
  private final AgeLimits ages;
  private final CacheAssembly<E> parts;
  private final BackgroundRefresher<E> refresher;

  /**
   * Creates a cache.
   *
   * @param environment where settings, time and the registry come from
   * @param spec what the annotation specifies
   * @throws CacheConfigurationException if a setting of the environment cannot be read
   */
  @SuppressWarnings("this-escape") // to methods that use nothing of subclasses
  public TypedCache(CacheEnvironment environment, CacheSpec spec) {
    ClassPreloader.preload();
    parts = new CacheAssembly<>(environment, spec, this::computations);
    refresher = new BackgroundRefresher<>(parts.context, parts.editor, this::awaitRefreshed);
    table = parts.context.table;
    hits = parts.context.stats.hits();
    order = parts.context.order;
    ages = parts.context.ages;
  }

  /** Returns what creates the cache's computations; called by the constructor. */
  ComputationFactory<E> computations(CacheContext<E> context, Withdrawal<E> withdrawal) {
    return ComputationFactory.blocking(context.name);
  }

  @Override
  public final void register(ResultCache cache) {
    parts.control.register(cache);
  }

  /** Returns the first entry of the bucket for a mixed hash, or null. */
  public final @Nullable E first(int hash) {
    return table.first(hash);
  }

  /** Returns whether the entry's result may be returned now; if so, counts the call as a hit. */
  public final boolean isHit(E entry) {
    // A cache that fills is compiled before it has hits. Code that seems rare then is inlined only
    // in methods of up to 35 bytes, such as this one.
    if (!isCertainlyFresh(entry) && !isUsable(entry)) {
      return false;
    }
    hits.increment();
    order.hit(entry);
    return true;
  }

  private boolean isCertainlyFresh(E entry) {
    return ages.isCertainlyFresh(entry.writtenAt());
  }

  private boolean isUsable(E entry) {
    if (!parts.uses.isLive(entry)) {
      return false;
    }
    ages.recordUse(entry);
    return true;
  }

  /**
   * Finds the entry of a key, or makes this caller the one that computes it. Waits for a
   * computation that is in flight.
   *
   * @param candidate a new entry with the key
   * @return an entry with a result, or the candidate: then the caller computes, sets the result and
   *     calls {@link #complete}, {@link #discard} or {@link #fail}
   * @throws CircularComputationException if the computation in flight waits for this caller
   * @throws ComputationTimeoutException if it takes longer than the cache lets a caller wait
   */
  public final E claim(E candidate) {
    return parts.claims.claim(candidate);
  }

  /**
   * Like {@link #claim}, but computes even if a result is stored. Other callers get the old result
   * until the new one replaces it.
   */
  public final E claimRefresh(E candidate) {
    return parts.claims.claimRefresh(candidate);
  }

  /**
   * Stores the result, which the caller has put into the candidate, and hands it to those who wait.
   */
  public final void complete(E candidate) {
    parts.completion.complete(candidate, true);
  }

  /** Hands the result to those who wait, without storing it. */
  public final void discard(E candidate) {
    parts.completion.complete(candidate, false);
  }

  /**
   * Ends a computation that has failed. Unless such failures are cached, the key is free again
   * before anyone who waits sees the failure.
   */
  public final void fail(E candidate, Throwable failure) {
    parts.completion.fail(candidate, failure);
  }

  /**
   * Begins a call for several elements.
   *
   * @param newEntry creates the entry with an element's key
   */
  public final <K extends @Nullable Object> BatchCall<K, E> batch(
      Collection<? extends K> elements, Function<? super K, E> newEntry) {
    return new BatchCall<>(this, elements, newEntry, false);
  }

  /** Like {@link #batch}, but computes all elements, even those that have results. */
  public final <K extends @Nullable Object> BatchCall<K, E> batchRefresh(
      Collection<? extends K> elements, Function<? super K, E> newEntry) {
    return new BatchCall<>(this, elements, newEntry, true);
  }

  /** Returns whether a result is due to be recomputed in the background. */
  public final boolean isRefreshDue(E entry) {
    return ages.isRefreshDue(entry);
  }

  /**
   * Recomputes a stored result in the environment's executor, unless that is under way. If it
   * fails, the old result stays.
   *
   * @param refresh calls the handle's own {@code refresh} with the key
   */
  public final void refreshLater(E entry, RefreshCall refresh) {
    refresher.start(entry, refresh);
  }

  /** Calls back when what a refresh has returned is complete: at once. */
  void awaitRefreshed(@Nullable Object returned, Consumer<@Nullable Throwable> callback) {
    callback.accept(null);
  }

  /** Returns the entry with the key if it has a result, which counts as a hit; or null, a miss. */
  public final @Nullable E findStored(E key) {
    E found = parts.editor.find(key);
    if (found != null && isHit(found)) {
      return found;
    }
    parts.context.stats.countAbsent();
    return null;
  }

  /** Returns whether a result is stored for the key; counts nothing. */
  public final boolean isStored(E key) {
    E found = parts.editor.find(key);
    return found != null && parts.uses.isLive(found);
  }

  /** Stores an entry with its result, replacing what is stored or computed for the key. */
  public final void put(E entry) {
    parts.editor.put(entry);
  }

  /**
   * Removes the key's result, and keeps one that is being computed from being stored.
   *
   * @return whether a result was stored that had not expired
   */
  public final boolean invalidate(E key) {
    boolean isRemoved = parts.editor.invalidate(key);
    parts.control.recordInvalidation(isRemoved ? 1 : 0);
    return isRemoved;
  }

  /**
   * Sets the listener to notify when a result is removed, replacing any previous one.
   *
   * @param listener gets the {@linkplain Entry#userKey key} and the {@linkplain Entry#result result} of
   *     an entry
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // generated code knows what its results are
  public final void removalListener(RemovalListener<?, ?> listener) {
    var checked = (RemovalListener<Object, @Nullable Object>) Objects.requireNonNull(listener);
    parts.context.removals.listener(
        (entry, cause) -> checked.onRemoval(entry.userKey(), entry.result(), cause));
  }

  /** Returns the operations on single entries that a map view needs. */
  public final EntryEditor<E> editor() {
    return parts.editor;
  }

  /** Returns a walk through all entries, in flight or stored. */
  public final TableWalk<E> walk() {
    return table.walk();
  }

  /** Returns what records uses. */
  public final UseRecorder<E> uses() {
    return parts.uses;
  }

  final CacheAssembly<E> parts() {
    return parts;
  }

  @Override
  public final String name() {
    return parts.context.name;
  }

  @Override
  public final CacheSettings settings() {
    return parts.context.passThrough.settings();
  }

  @Override
  public final int size() {
    return parts.control.size();
  }

  @Override
  public final long memory() {
    return parts.control.memory();
  }

  @Override
  public final CacheStats stats() {
    return parts.control.stats();
  }

  @Override
  public final void invalidateAll() {
    parts.control.invalidateAll();
  }

  @Override
  public final List<EntrySnapshot> entries(int limit) {
    return new EntryInspector<>(parts.context, parts.editor).entries(limit);
  }

  @Override
  public final boolean invalidateId(String id) {
    return new EntryInspector<>(parts.context, parts.editor).invalidate(id);
  }

  @Override
  public final void cleanUp() {
    parts.control.cleanUp();
  }

  /** Returns the name, the size and the statistics; for people, in no fixed form. */
  @Override
  public final String toString() {
    return name() + ": " + size() + " of " + settings().maximumSize() + " entries, " + stats();
  }
}
