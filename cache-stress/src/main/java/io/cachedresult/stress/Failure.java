package io.cachedresult.stress;

/** What a computation throws; without a stack, since it is thrown by the million. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final int number;

  Failure(int number) {
    super(null, null, false, false);
    this.number = number;
  }
}
