package io.cachedresult.processor.testing;

import java.util.Objects;

/** What the samples of {@link OddInputTest} say; public, since they are compiled apart. */
public final class Expect {

  private Expect() {}

  /** Fails with a text that names what is wrong. */
  public static void equal(String what, Object actual, Object expected) {
    if (!Objects.deepEquals(actual, expected)) {
      throw new AssertionError(what + ": " + actual + " instead of " + expected);
    }
  }
}
