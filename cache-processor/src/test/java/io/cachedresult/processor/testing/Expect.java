package io.cachedresult.processor.testing;

import java.util.Objects;

/** The assertions of compiled samples. Public, since the samples are compiled separately. */
public final class Expect {

  private Expect() {}

  /** Fails with a message that names the difference. */
  public static void equal(String what, Object actual, Object expected) {
    if (!Objects.deepEquals(actual, expected)) {
      throw new AssertionError(what + ": " + actual + " instead of " + expected);
    }
  }
}
