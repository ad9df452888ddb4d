package io.cachedresult.engine.size;

/** Checks the sizes that users specify. */
public final class ByteCount {

  private ByteCount() {}

  /**
   * Returns a size that a user's weigher has returned, if it is valid.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static long checked(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException(
          "A weigher must return a size of 0 or more bytes, but returned " + bytes + ".");
    }
    return bytes;
  }
}
