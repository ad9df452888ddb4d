package io.cachedresult.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of a cache: this cache, and a second one if it shares its results.
 *
 * <p>A change goes to the second tier first. What this process has read there before the change is
 * still in flight, or in this cache, and the change of this cache then removes it.
 */
final class Tiers<E extends Entry<E>> {

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

  /** Returns whether there is a second tier. */
  boolean areTwo() {
    return shared != null;
  }

  /**
   * Looks for the result of an entry in flight in the second tier, and ends the computation if it
   * is there.
   */
  SharedCall<E> find(E candidate, boolean isRefresh) {
    if (shared == null) {
      return SharedCall.none();
    }
    if (isRefresh) {
      return SharedCall.refresh(shared);
    }
    SharedCall<E> call =
        SharedCall.answered(shared, shared.find(List.of(candidate)).get(0));
    if (call.isFound()) {
      end(candidate, call);
    }
    return call;
  }

  /** Like {@link #find}, for several entries. The calls are in their order. */
  List<SharedCall<E>> findAll(List<E> candidates, boolean isRefresh) {
    SharedResults<E> results = shared;
    if (results == null || isRefresh) {
      SharedCall<E> call = results == null ? SharedCall.none() : SharedCall.refresh(results);
      return Collections.nCopies(candidates.size(), call);
    }
    List<SharedCall<E>> calls = new ArrayList<>(candidates.size());
    for (SharedAnswer answer : results.find(candidates)) {
      calls.add(SharedCall.answered(results, answer));
    }
    for (int i = 0; i < calls.size(); i++) {
      if (calls.get(i).isFound()) {
        end(candidates.get(i), calls.get(i));
      }
    }
    return calls;
  }

  /** Like {@link #find}, without blocking; does not end the computation. */
  CompletableFuture<SharedCall<E>> findLater(E candidate, boolean isRefresh) {
    SharedResults<E> results = shared;
    if (results == null || isRefresh) {
      return CompletableFuture.completedFuture(
          results == null ? SharedCall.none() : SharedCall.refresh(results));
    }
    return results
        .findLater(List.of(candidate))
        .thenApply(answers -> SharedCall.answered(results, answers.get(0)));
  }

  private void end(E candidate, SharedCall<E> found) {
    if (shared != null) {
      shared.setResult(candidate, found.result());
      completion.completeFound(candidate, found.age());
    }
  }

  /** Stores an entry with its result, replacing what is stored or computed for the key. */
  void put(E entry) {
    if (shared != null) {
      shared.put(entry);
    }
    editor.put(entry);
  }

  /**
   * Removes what is stored or computed for a key.
   *
   * @return whether a result was removed from this cache that had not expired
   */
  boolean invalidate(E key) {
    if (shared != null) {
      shared.invalidate(key);
    }
    return editor.invalidate(key);
  }

  /** Removes the entry with a hash and an identity hash code; see {@link EntryEditor}. */
  boolean invalidate(int hash, int identity) {
    E entry = shared == null ? null : editor.find(hash, identity);
    if (shared != null && entry != null) {
      shared.invalidate(entry);
    }
    return editor.invalidate(hash, identity);
  }

  /**
   * Removes everything that is stored or computed.
   *
   * @return how many results or cached failures were removed from this cache
   */
  int invalidateAll() {
    if (shared != null) {
      shared.invalidateAll();
    }
    return maintenance.invalidateAll();
  }
}
