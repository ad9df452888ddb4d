package io.cachedresult.processor.testing;

import io.cachedresult.CachedResult;

/** An interface that classes of other packages cannot implement: they cannot name its types. */
public interface NamesHidden {

  /** Takes a type of this package. */
  int hidden(Hidden value);

  /** A class with a cached method that classes of other packages cannot override. */
  class Base {

    /** Creates an instance. */
    public Base() {}

    /** Returns a type of this package. */
    @CachedResult
    public Hidden hidden(int value) {
      return new Hidden();
    }
  }
}

final class Hidden {}
