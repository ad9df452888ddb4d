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

  /** Frames; our steps need eight at most, and larger ones. */
  private static final int FRAMES = 24;

  private Headroom() {}

  /**
   * Returns if the stack is deep enough.
   *
   * @throws StackOverflowError if it is not
   */
  static void ensure() {
    descend(FRAMES);
  }

  private static int descend(int frames) {
    // Not a tail call, so that every compiler keeps the frames.
    return frames == 0 ? 0 : descend(frames - 1) + 1;
  }
}
