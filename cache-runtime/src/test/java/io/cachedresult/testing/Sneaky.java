package io.cachedresult.testing;

/** Throws checked exceptions where none is declared, as generated code may meet them. */
public final class Sneaky {

  private Sneaky() {}

  @SuppressWarnings("unchecked")
  public static <R, T extends Throwable> R raise(Throwable failure) throws T {
    throw (T) failure;
  }
}
