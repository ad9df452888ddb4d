package io.cachedresult.stress;

/** The exception of a failed computation, without a stack trace: tests throw millions of them. */
final class ComputationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final int number;

  ComputationFailure(int number) {
    super(null, null, false, false);
    this.number = number;
  }
}
