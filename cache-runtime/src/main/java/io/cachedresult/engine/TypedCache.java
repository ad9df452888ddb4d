package io.cachedresult.engine;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSettings;
import io.cachedresult.CacheStats;
import io.cachedresult.EntrySnapshot;
import io.cachedresult.RemovalListener;
import io.cachedresult.ResultCache;
import io.cachedresult.StoredEntry;
import io.cachedresult.access.EngineCache;
import io.cachedresult.engine.eviction.EvictionOrder;
import io.cachedresult.engine.stats.ComputingTime;
import io.cachedresult.engine.stats.HitCounter;
import io.cachedresult.engine.table.EntryTable;
import io.cachedresult.engine.table.TableWalk;
import io.cachedresult.engine.time.AgeLimits;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The engine of a cache, which generated code calls: a table of entries, an eviction order, and at
 * most one computation per key at a time. Thread-safe.
 *
 * <p><b>An entry is its key.</b> The parameters and the result are fields of the entry. So a hit
 * allocates nothing, and a miss allocates a single entry. A computation in flight is an entry, too,
 * which is in the table but not in the eviction order.
 *
 * <p><b>Hits take no lock.</b> {@link #first} and {@link Entry#next} traverse a bucket, generated
 * code compares the fields, and {@link #isHit} checks the age, counts the hit and records the use.
 *
 * <p><b>Writers take one lock</b>, and never run user code while they hold it. {@link
 * InFlightEntries} begins computations, {@link Completion} ends them, {@link EntryEditor} changes
 * single entries, and {@link Maintenance} traverses all entries.
 *
 * @param <E> the type of the entries
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
   * @param environment the settings, clock, registry and executor of the cache
   * @param spec the name and the attributes that the annotation sets
   * @throws io.cachedresult.CacheConfigurationException if a setting of the environment cannot be read
   */
  @SuppressWarnings("this-escape") // passed to methods that use no state of subclasses
  public TypedCache(CacheEnvironment environment, CacheSpec spec) {
    ClassPreloader.preload();
    parts = new CacheAssembly<>(environment, spec, this::computations);
    refresher =
        new BackgroundRefresher<>(parts.context, parts.editor::isStored, this::awaitRefreshed);
    table = parts.context.table;
    hits = parts.context.stats.hits();
    order = parts.context.order;
    ages = parts.context.ages;
  }

  /** Returns the factory of the cache's computations. Called by the constructor. */
  ComputationFactory<E> computations(CacheContext<E> context, Withdrawal<E> withdrawal) {
    return ComputationFactory.blocking(context.name);
  }

  @Override
  public final void register(ResultCache cache) {
    parts.control.register(cache);
  }

  /** Returns the first entry of the bucket for a {@linkplain KeyHash#mix mixed} hash, or null. */
  public final @Nullable E first(int hash) {
    return table.first(hash);
  }

  /**
   * Returns whether the entry has a result that has not expired. If so, counts a hit and records
   * the use.
   */
  public final boolean isHit(E entry) {
    // The JIT compiles callers while the cache still fills and has no hits. A call that seems rare
    // is inlined only if the called method has at most 35 bytes of bytecode, as this one has.
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
    return parts.uses.isUsable(entry);
  }

  /**
   * Finds the entry of a key, or lets this caller compute the result. Waits for a computation of
   * the key that is in flight.
   *
   * @param candidate a new entry with the key
   * @return an entry with a result, or the candidate. If it returns the candidate, the caller must
   *     compute the result, set it in the candidate, and call {@link #complete}, or call {@link
   *     #fail}
   * @throws io.cachedresult.CircularComputationException if the computation waits for this caller
   * @throws io.cachedresult.ComputationTimeoutException after {@code lockTimeout}
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
   * Passes the result that is set in the candidate to the waiting callers, and stores it if cached.
   *
   * @param before what {@link ComputingTime#soFar} returned when this thread began to compute
   */
  public final void complete(E candidate, boolean isCached, long before) {
    parts.completion.complete(candidate, isCached, before);
  }

  /**
   * Ends a computation that has failed, and passes the failure to the waiting callers. Unless it is
   * cached, the entry is removed before any of them sees it, so that a retry computes again.
   */
  public final void fail(E candidate, Throwable failure, long before) {
    parts.completion.fail(candidate, failure, before);
  }

  /** Returns the tiers: this cache, and a second one if it shares its results. */
  public final Tiers<E> tiers() {
    return parts.tiers;
  }

  /** Begins a call for the results of several elements, which become the keys of new entries. */
  public final <K extends @Nullable Object> BatchCall<K, E> batch(
      Collection<? extends K> elements, Function<? super K, E> newEntry) {
    return new BatchCall<>(this, elements, newEntry, false, false);
  }

  /** Like {@link #batch}, but computes the results of all elements, even of those that have one. */
  public final <K extends @Nullable Object> BatchCall<K, E> batchRefresh(
      Collection<? extends K> elements, Function<? super K, E> newEntry) {
    return new BatchCall<>(this, elements, newEntry, true, false);
  }

  /** Returns whether a result is old enough to be recomputed in the background. */
  public final boolean isRefreshDue(E entry) {
    return ages.isRefreshDue(entry);
  }

  /**
   * Recomputes a stored result in the background, unless that is already in progress. The old
   * result stays if that fails. The refresh calls {@code refresh} of the handle with the key.
   */
  public final void refreshLater(E entry, RefreshCall refresh) {
    refresher.start(entry, refresh);
  }

  /** Calls back when what a refresh returned is complete: here, immediately. */
  void awaitRefreshed(@Nullable Object returned, Consumer<@Nullable Throwable> callback) {
    callback.accept(null);
  }

  /** Returns the entry with the key and counts a hit; if there is no result, null and a miss. */
  public final @Nullable E findStored(E key) {
    E found = parts.editor.find(key);
    if (found != null && isHit(found)) {
      return found;
    }
    parts.context.stats.countAbsent();
    return null;
  }

  /** Returns whether a result is stored for the key. Does not change the statistics. */
  public final boolean isStored(E key) {
    E found = parts.editor.find(key);
    return found != null && parts.uses.isLive(found);
  }

  /** Stores an entry with its result. A computation in flight will not overwrite it. */
  public final void put(E entry) {
    parts.tiers.put(entry);
  }

  /**
   * Removes the result of a key. If a result is being computed, it will not be stored.
   *
   * @return whether there was a stored result that had not expired
   */
  public final boolean invalidate(E key) {
    return parts.control.invalidate(key);
  }

  /**
   * Sets the listener to notify when a result is removed, replacing any previous one.
   *
   * @param listener gets the {@linkplain Entry#userKey key} and the {@linkplain Entry#result
   *     result} of each removed entry
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // generated code knows the types of its results
  public final void removalListener(RemovalListener<?, ?> listener) {
    var checked = (RemovalListener<Object, @Nullable Object>) Objects.requireNonNull(listener);
    parts.context.removals.listener(
        (entry, cause) -> checked.onRemoval(entry.userKey(), entry.result(), cause));
  }

  /** Returns the editor, which a map view uses to change single entries. */
  public final EntryEditor<E> editor() {
    return parts.editor;
  }

  /** Returns a new traversal of all entries, in flight or stored. */
  public final TableWalk<E> walk() {
    return table.walk();
  }

  /** Returns the recorder of uses, for a map view. */
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
    return parts.context.mode.settings();
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
    return new EntryInspector<>(parts.context, parts.tiers).entries(limit);
  }

  @Override
  public final Iterator<StoredEntry> storedEntries(String after) {
    return new EntryInspector<>(parts.context, parts.tiers).storedEntries(after);
  }

  @Override
  public final boolean invalidateId(String id) {
    return new EntryInspector<>(parts.context, parts.tiers).invalidate(id);
  }

  @Override
  public final void cleanUp() {
    parts.control.cleanUp();
  }

  /** Returns the name, the size and the statistics as text for people; the format may change. */
  @Override
  public final String toString() {
    return name() + ": " + size() + " of " + settings().maximumSize() + " entries, " + stats();
  }
}
