package io.cachedresult;

/**
 * Makes sure that what must not stop half-way has enough of the stack.
 *
 * <p>A recursion over cached calls may overflow the stack anywhere, also between taking the lock and
 * giving it back. So before the lock is taken, this goes deeper than any of our steps does: if the
 * stack ends here, nothing has happened yet. The steps that end a computation start from the frame
 * that began it, and need no more.
 *
 * <p>Going deep takes room, not work: the frames have places for many numbers, which only one call
 * in {@value #SELDOM} fills. (For numbers that are never used, no compiler leaves room.) Ten frames
 * take about 2 kB in compiled code and 5 kB in the interpreter, and about 15 ns.
 */
final class Headroom {

  /** Our steps need eight frames at most, most of them smaller. */
  private static final int FRAMES = 10;

  /** Futures complete one another in many small frames. */
  private static final int FRAMES_OF_FUTURES = 40;

  private static final int SELDOM = 64;

  /** Written by any thread, racing: what is lost makes no difference. */
  private int calls;

  /**
   * Returns if the stack is deep enough.
   *
   * @throws StackOverflowError if it is not
   */
  void ensure() {
    calls++;
    descend(FRAMES, calls);
  }

  /** Whether the stack is deep enough to complete futures as well, and what depends on them. */
  boolean isEnoughForFutures() {
    calls++;
    try {
      descend(FRAMES_OF_FUTURES, calls);
      return true;
    } catch (StackOverflowError itIsNot) {
      return false;
    }
  }

  /** All numbers are needed after the call, so every compiler must keep them in the frame. */
  private static long descend(int frames, long calls) {
    if (frames == 0) {
      return calls;
    }
    if (calls % SELDOM != 0) {
      return descend(frames - 1, calls);
    }
    long a = calls * 31 + 1, b = a * 31 + 1, c = b * 31 + 1, d = c * 31 + 1, e = d * 31 + 1;
    long f = e * 31 + 1, g = f * 31 + 1, h = g * 31 + 1, i = h * 31 + 1, j = i * 31 + 1;
    long k = j * 31 + 1, l = k * 31 + 1, m = l * 31 + 1, n = m * 31 + 1, o = n * 31 + 1;
    long p = o * 31 + 1, q = p * 31 + 1, r = q * 31 + 1, s = r * 31 + 1, t = s * 31 + 1;
    long u = t * 31 + 1, v = u * 31 + 1, w = v * 31 + 1, x = w * 31 + 1, y = x * 31 + 1;
    return descend(frames - 1, calls)
        ^ (a + b + c + d + e ^ f + g + h + i + j)
        ^ (k + l + m + n + o ^ p + q + r + s + t)
        ^ (u + v + w + x + y);
  }
}
