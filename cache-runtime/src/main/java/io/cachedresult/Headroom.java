package io.cachedresult;

/**
 * Makes sure that what must not stop half-way has enough of the stack.
 *
 * <p>A recursion over cached calls may overflow the stack anywhere, also between taking the lock and
 * giving it back. So before the lock is taken, this goes deeper than any of our steps does: if the
 * stack ends here, nothing has happened yet. The steps that end a computation start from the frame
 * that began it, and need no more.
 */
final class Headroom {

  /** Frames; our steps need eight at most, but an interpreter's are larger than a compiler's. */
  private static final int FRAMES = 16;

  private Headroom() {}

  /**
   * Returns if the stack is deep enough.
   *
   * @throws StackOverflowError if it is not
   */
  static void ensure() {
    descend(FRAMES, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  /** All arguments are needed after the call, so every compiler must keep them in the frame. */
  private static long descend(
      int frames, long a, long b, long c, long d, long e, long f, long g, long h) {
    if (frames == 0) {
      return a;
    }
    return descend(frames - 1, b, c, d, e, f, g, h, a) + (a ^ b ^ c ^ d ^ e ^ f ^ g ^ h);
  }
}
