package io.cachedresult.engine.lock;

/**
 * Checks that enough stack is left for a step that must not be interrupted by a stack overflow.
 *
 * <p>A recursion of cached calls may overflow the stack anywhere, even between taking the lock and
 * releasing it. So before the lock is taken, the guard recurses deeper than any step of a cache: if
 * the stack overflows here, nothing has changed yet. The steps that end a computation start from
 * the frame that began it, and need no more stack than the beginning did.
 *
 * <p>The recursion takes space, not time: each frame has slots for many numbers, which only one
 * call in {@value #FILL_INTERVAL} fills. (If no call did, a compiler would not reserve the slots.)
 * Fourteen frames take about 3 kB in compiled code and 7 kB in the interpreter, and about 20 ns.
 */
final class StackGuard {

  /** The steps of a cache need at most fifteen frames, most of them smaller. */
  private static final int FRAMES = 14;

  /** Futures complete each other in many small frames. */
  private static final int FRAMES_OF_FUTURES = 40;

  private static final int FILL_INTERVAL = 64;

  /** Written by any thread, racing: a lost update makes no difference. */
  private int calls;

  /**
   * Checks that enough stack is left.
   *
   * @throws StackOverflowError if it is not
   */
  void ensure() {
    calls++;
    descend(FRAMES, calls);
  }

  /** Returns whether enough stack is left to complete futures and their dependents. */
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
    if (calls % FILL_INTERVAL != 0) {
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
