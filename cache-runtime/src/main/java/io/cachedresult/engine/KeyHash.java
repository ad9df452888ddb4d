package io.cachedresult.engine;

/** Computes hash codes of keys. Used by generated code. */
public final class KeyHash {

  /** 2^32 divided by the golden ratio. */
  private static final int GOLDEN = 0x9e3779b1;

  private KeyHash() {}

  /**
   * Returns a hash code whose information is spread over all bits, so that regular hash codes, such
   * as {@code 16 * n}, use all buckets.
   */
  public static int mix(int hash) {
    // Multiplication by 2^32 / golden ratio carries every bit upward (Knuth, The Art of Computer
    // Programming, vol. 3, section 6.4). Folding first preserves the upper bits, which would be
    // carried out; folding afterward moves the result down to the bits that select a bucket.
    int mixed = (hash ^ (hash >>> 16)) * GOLDEN;
    return mixed ^ (mixed >>> 16);
  }

  /**
   * Returns the hash code of several values.
   *
   * @param hash the hash code of all values except the last
   * @param next the hash code of the last value
   */
  public static int combine(int hash, int next) {
    // Pairs of small numbers get different hash codes; with a factor of 31, they would collide.
    return hash * GOLDEN + next;
  }
}
