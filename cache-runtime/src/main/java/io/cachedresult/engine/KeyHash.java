package io.cachedresult.engine;

/** Hashes keys, for generated code. */
public final class KeyHash {

  /** 2^32 over the golden ratio. */
  private static final int GOLDEN = 0x9e3779b1;

  private KeyHash() {}

  /**
   * Returns a hash code spread over all bits, so that regular ones such as {@code 16 * n} fill all
   * buckets.
   */
  public static int mix(int hash) {
    // Multiplying by 2^32 over the golden ratio carries every bit upwards (Knuth, The Art of
    // Computer Programming 3, section 6.4). Folding before it saves the upper bits, which would be
    // carried out; folding after it moves the result down to the bits that choose a bucket.
    int mixed = (hash ^ (hash >>> 16)) * GOLDEN;
    return mixed ^ (mixed >>> 16);
  }

  /** Returns the hash of several values from that of all but the last, and that of the last. */
  public static int combine(int hash, int next) {
    // This keeps pairs of small numbers apart, which collide when multiplied by 31.
    return hash * GOLDEN + next;
  }
}
