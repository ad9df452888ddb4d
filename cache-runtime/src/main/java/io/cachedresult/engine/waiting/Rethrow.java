package io.cachedresult.engine.waiting;

/** Throws failures of cached methods unchanged, checked exceptions too. */
public final class Rethrow {

  private Rethrow() {}

  /**
   * Throws a failure. The caller's own caller declares the exceptions of the cached method.
   *
   * @return nothing; the type lets callers write {@code throw}
   */
  public static RuntimeException unchanged(Throwable failure) {
    throw Rethrow.<RuntimeException>as(failure);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T as(Throwable failure) throws T {
    throw (T) failure;
  }
}
