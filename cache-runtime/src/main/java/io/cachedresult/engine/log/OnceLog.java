package io.cachedresult.engine.log;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Logs only the first of several warnings. */
public final class OnceLog {

  /** Written by any thread, racing: threads that warn at the same time may all log. */
  private volatile boolean hasLogged;

  /** Logs a warning, unless one was logged before. */
  public void warn(Supplier<String> what, @Nullable Throwable failure) {
    if (!hasLogged) {
      hasLogged = true;
      Log.warn(what.get(), failure);
    }
  }
}
