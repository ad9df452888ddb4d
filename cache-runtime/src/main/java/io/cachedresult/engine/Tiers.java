package io.cachedresult.engine;

import io.cachedresult.shared.TierHealth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of a cache: this cache, and a second one if it shares its results.
 *
 * <p>An invalidation removes a result here, then in the second tier, then here again, because this
 * process may have read it there in the meantime. A put stores a result here, then in the second
 * tier, whose notification removes it here. So a result that stays here is never older than the one
 * in the second tier.
 */
public final class Tiers<E extends Entry<E>> {

  private final EntryEditor<E> editor;
  private final Maintenance<E> maintenance;
  private final Completion<E> completion;
  private final @Nullable SharedResults<E> shared;

  Tiers(
      EntryEditor<E> editor,
      Maintenance<E> maintenance,
      Completion<E> completion,
      @Nullable SharedResults<E> shared) {
    this.editor = editor;
    this.maintenance = maintenance;
    this.completion = completion;
    this.shared = shared;
  }

  /**
   * Returns whether the second tier may have the result of a candidate, or a lease for it. If the
   * candidate is computed uncached, to break a circle, it must not wait for the lease that another
   * computation of the circle has.
   */
  boolean areTwoFor(E candidate) {
    return shared != null && !Completion.isUncached(candidate);
  }

  /**
   * Looks for the result of an entry in flight in the second tier, and ends the computation if the
   * result is there.
   *
   * @param isRefresh whether to compute even if the result is there
   */
  public SharedCall<E> find(E candidate, boolean isRefresh) {
    if (shared == null || Completion.isUncached(candidate)) {
      return SharedCall.none();
    }
    SharedCall<E> call = shared.find(List.of(candidate), isRefresh).get(0);
    if (call.isFound()) {
      end(candidate, call);
    }
    return call;
  }

  /** Like {@link #find}, for several entries, but does not end their computations. */
  List<SharedCall<E>> findAll(List<E> candidates, boolean isRefresh) {
    return shared == null
        ? Collections.nCopies(candidates.size(), SharedCall.none())
        : shared.find(candidates, isRefresh);
  }

  /** Like {@link #findAll}, without blocking; the supplier may run user code. */
  CompletableFuture<Supplier<List<SharedCall<E>>>> findLater(E candidate, boolean isRefresh) {
    return shared == null
        ? CompletableFuture.completedFuture(() -> List.of(SharedCall.none()))
        : shared.findLater(List.of(candidate), isRefresh);
  }

  /** Ends the computation of a result that was found. */
  void end(E candidate, SharedCall<E> found) {
    if (shared != null) {
      shared.setResult(candidate, found.result());
      completion.completeFound(candidate, found.age());
    }
  }

  /** Stores an entry with its result, replacing what is stored or computed for the key. */
  void put(E entry) {
    editor.put(entry);
    if (shared != null) {
      // The tier's notification removes the entry here, so it cannot outlive a newer result there.
      shared.put(entry);
    }
  }

  /**
   * Removes what is stored or computed for a key.
   *
   * @return whether a result was removed from this cache that had not expired
   */
  boolean invalidate(E key) {
    boolean isRemoved = editor.invalidate(key);
    if (shared != null) {
      shared.invalidate(key);
      // This process may have read the result there in the meantime.
      isRemoved |= editor.invalidate(key);
    }
    return isRemoved;
  }

  /** Removes the entry with a hash and an identity hash code; see {@link EntryEditor}. */
  boolean invalidate(int hash, int identity) {
    E entry = shared == null ? null : editor.find(hash, identity);
    return entry == null ? editor.invalidate(hash, identity) : invalidate(entry);
  }

  /**
   * Removes everything that is stored or computed.
   *
   * @return how many results or cached failures were removed from this cache
   */
  int invalidateAll() {
    int removed = maintenance.invalidateAll();
    if (shared != null) {
      shared.invalidateAll();
      removed += maintenance.invalidateAll();
    }
    return removed;
  }

  /** Returns the state of the second tier; empty if there is none. */
  public Optional<TierHealth> health() {
    return shared == null ? Optional.empty() : Optional.of(shared.health());
  }

  /** Ends the background work for good. */
  void close() {
    if (shared != null) {
      shared.close();
    }
  }
}
