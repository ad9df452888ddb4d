package io.cachedresult.engine;

import io.cachedresult.CacheConfigurationException;
import io.cachedresult.access.Access;
import io.cachedresult.engine.waiting.WaitGraph;
import java.util.Objects;
import java.util.concurrent.ForkJoinWorkerThread;

/** Creates the computations of a cache. */
interface ComputationFactory<E extends Entry<E>> {

  /**
   * Returns whether a computation is created when it begins, not only when another caller needs it.
   */
  boolean isKnownAtOnce();

  /** Creates a computation that this thread owns. */
  Computation<E> create(E entry);

  /** Returns the factory of a cache whose callers block. */
  static <E extends Entry<E>> ComputationFactory<E> blocking(String cacheName) {
    return new ComputationFactory<>() {
      /**
       * If the computation begins within a wait, other threads must know that the wait does not
       * delay it.
       */
      @Override
      public boolean isKnownAtOnce() {
        return Thread.currentThread() instanceof ForkJoinWorkerThread
            && WaitGraph.current() != null;
      }

      @Override
      public Computation<E> create(E entry) {
        return new Computation<>(cacheName, entry);
      }
    };
  }

  /** Returns a factory that throws instead, because a setting of the cache cannot be read. */
  static <E extends Entry<E>> ComputationFactory<E> failing(CacheConfigurationException failure) {
    return new ComputationFactory<>() {
      @Override
      public boolean isKnownAtOnce() {
        return true;
      }

      @Override
      public Computation<E> create(E entry) {
        // A new one for each call, with the stack of its caller.
        throw Access.toApi().configurationException(Objects.requireNonNull(failure.getMessage()));
      }
    };
  }

  /** Returns the factory of a cache whose callers get futures. */
  static <E extends AsyncEntry<E, R>, R> ComputationFactory<E> async(
      CacheContext<E> context, Withdrawal<E> withdrawal) {
    return new ComputationFactory<>() {
      @Override
      public boolean isKnownAtOnce() {
        return true;
      }

      @Override
      public Computation<E> create(E entry) {
        return new AsyncComputation<>(context, entry, withdrawal);
      }
    };
  }
}
