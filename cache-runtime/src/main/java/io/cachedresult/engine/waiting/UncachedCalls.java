package io.cachedresult.engine.waiting;

import java.util.ArrayList;
import java.util.List;

/**
 * The computations that callers of a cache run by themselves, uncached, from their beginning until
 * their methods return; see {@link Circle}. Guarded by the lock of the cache.
 */
public final class UncachedCalls<C extends Awaited> {

  /**
   * A computation that its thread runs.
   *
   * @param taskDepth the depth of the task that has begun it
   */
  public record Call<C extends Awaited>(C computation, long taskDepth) {}

  private final List<Call<C>> running = new ArrayList<>();

  /** Adds a computation that begins. */
  public void add(C computation, long taskDepth) {
    running.add(new Call<>(computation, taskDepth));
  }

  /** Removes a computation whose method has returned, or has failed. */
  public void remove(C computation) {
    running.removeIf(call -> call.computation == computation);
  }

  /** Returns the calls that a thread runs, in the order in which they began. */
  public List<Call<C>> of(Thread thread) {
    List<Call<C>> calls = new ArrayList<>(running);
    calls.removeIf(call -> call.computation.owner() != thread);
    return calls;
  }
}
