package io.cachedresult.engine.waiting;

import org.jspecify.annotations.Nullable;

/** A computation whose callers get futures of their own. */
public interface SharedComputation<R extends @Nullable Object> extends Awaited {

  /** Ends the computation if the user's future is done, but its callback has failed. */
  void lookAtSource();

  /** Forgets a caller that no longer waits; the computation continues. */
  void forget(CallerFuture<R> caller);

  /** Forgets a caller that has canceled; if it was the last one, cancels the user's future. */
  void leave(CallerFuture<R> caller);
}
