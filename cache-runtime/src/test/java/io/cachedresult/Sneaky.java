package io.cachedresult;

/** Throws checked exceptions where none is declared, as generated code may meet them. */
final class Sneaky {

  private Sneaky() {}

  @SuppressWarnings("unchecked")
  static <R, T extends Throwable> R raise(Throwable failure) throws T {
    throw (T) failure;
  }
}
