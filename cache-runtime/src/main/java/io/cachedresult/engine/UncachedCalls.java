package io.cachedresult.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The computations that callers of a cache run by themselves, uncached, from their beginning until
 * their methods return; see {@link CircleResolver}. Guarded by the lock of the cache.
 */
final class UncachedCalls<E extends Entry<E>> {

  /**
   * A computation that its thread runs.
   *
   * @param taskDepth the depth of the task that has begun it
   */
  record Call<E extends Entry<E>>(Computation<E> computation, long taskDepth) {}

  private final List<Call<E>> running = new ArrayList<>();

  /** Adds a computation that begins. */
  void add(Computation<E> computation, long taskDepth) {
    running.add(new Call<>(computation, taskDepth));
  }

  /** Removes a computation whose method has returned, or has failed. */
  void remove(Computation<E> computation) {
    running.removeIf(call -> call.computation == computation);
  }

  /** Returns the calls that a thread runs, in the order in which they began. */
  List<Call<E>> of(Thread thread) {
    List<Call<E>> calls = new ArrayList<>(running);
    calls.removeIf(call -> call.computation.owner() != thread);
    return calls;
  }
}
