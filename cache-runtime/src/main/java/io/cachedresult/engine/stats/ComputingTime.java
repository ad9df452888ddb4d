package io.cachedresult.engine.stats;

import org.jspecify.annotations.Nullable;

/**
 * The time that each thread has spent on computations of caches so far, running them or waiting for
 * those of other threads. A computation subtracts what was added while it ran, so its own time
 * excludes that of computations nested in it, in whichever cache, and no time counts twice:
 *
 * <pre>{@code
 * long before = ComputingTime.soFar();
 * … // the computation, which may run others
 * long own = ComputingTime.add(nanos, before);
 * }</pre>
 */
public final class ComputingTime {

  /**
   * A thread may outlive the class loader of this class, so its value is an object of the JDK. Null
   * for a thread that has not computed yet.
   */
  private static final ThreadLocal<long @Nullable []> NANOS = new ThreadLocal<>();

  private ComputingTime() {}

  /** Returns the computing time of this thread in nanoseconds, 0 or more. */
  public static long soFar() {
    long[] nanos = NANOS.get();
    return nanos == null ? 0 : nanos[0];
  }

  /**
   * Adds a computation that has ended, or a wait.
   *
   * @param nanos its time, from its start to its end
   * @param before the computing time of this thread at its start
   * @return the part of it that was not added before, 0 or more
   */
  public static long add(long nanos, long before) {
    long[] soFar = NANOS.get();
    if (soFar == null) {
      soFar = new long[1];
      NANOS.set(soFar);
    }
    long own = Math.max(0, nanos - (soFar[0] - before));
    soFar[0] += own;
    return own;
  }
}
