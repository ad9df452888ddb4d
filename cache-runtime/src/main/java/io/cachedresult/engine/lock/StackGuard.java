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
 * A frame takes 1.6 kB in the interpreter, 0.9 kB in code compiled by C1, and 1.2 to 1.6 kB in code
 * compiled by C2, measured by how many frames more fit into a larger stack, on JDK 17 and 25.
 * Fourteen frames of about a third of this size were as deep, but took about twice as long.
 */
public final class StackGuard {

  /**
   * More than the steps of a cache need. In compiled code, two frames were enough in tests that run
   * out of stack at many depths; with one frame, a computation stayed in flight.
   */
  private static final int FRAMES = 5;

  /** Futures complete each other in many small frames. */
  private static final int FRAMES_OF_FUTURES = 14;

  /** A future that is canceled calls its dependents some frames deeper. */
  private static final int FRAMES_OF_CANCELLATION = FRAMES_OF_FUTURES + 2;

  private static final int FILL_INTERVAL = 64;

  /** Written by any thread, racing: a lost update makes no difference. */
  private int calls;

  /** Creates a guard. */
  public StackGuard() {}

  /**
   * Checks that enough stack is left.
   *
   * @throws StackOverflowError if it is not
   */
  public void ensure() {
    calls++;
    descend(FRAMES, calls);
  }

  /** Returns whether enough stack is left to complete futures and their dependents. */
  public boolean isEnoughForFutures() {
    calls++;
    try {
      descend(FRAMES_OF_FUTURES, calls);
      return true;
    } catch (StackOverflowError itIsNot) {
      return false;
    }
  }

  /**
   * Checks that enough stack is left to cancel a future, and to complete others that depend on it.
   *
   * @throws StackOverflowError if it is not
   */
  public void ensureForCancellation() {
    calls++;
    descend(FRAMES_OF_CANCELLATION, calls);
  }

  /** All numbers are needed after the call, so every compiler must keep them in the frame. */
  private static long descend(int frames, long calls) {
    if (frames == 0) {
      return calls;
    }
    if (calls % FILL_INTERVAL != 0) {
      return descend(frames - 1, calls);
    }
    long a1 = calls * 31 + 1, b1 = a1 * 31 + 1, c1 = b1 * 31 + 1, d1 = c1 * 31 + 1;
    long e1 = d1 * 31 + 1, f1 = e1 * 31 + 1, g1 = f1 * 31 + 1, h1 = g1 * 31 + 1;
    long i1 = h1 * 31 + 1, j1 = i1 * 31 + 1, k1 = j1 * 31 + 1, l1 = k1 * 31 + 1;
    long m1 = l1 * 31 + 1, n1 = m1 * 31 + 1, o1 = n1 * 31 + 1, p1 = o1 * 31 + 1;
    long q1 = p1 * 31 + 1, r1 = q1 * 31 + 1, s1 = r1 * 31 + 1, t1 = s1 * 31 + 1;
    long u1 = t1 * 31 + 1, v1 = u1 * 31 + 1, w1 = v1 * 31 + 1, x1 = w1 * 31 + 1;
    long a2 = x1 * 31 + 1, b2 = a2 * 31 + 1, c2 = b2 * 31 + 1, d2 = c2 * 31 + 1;
    long e2 = d2 * 31 + 1, f2 = e2 * 31 + 1, g2 = f2 * 31 + 1, h2 = g2 * 31 + 1;
    long i2 = h2 * 31 + 1, j2 = i2 * 31 + 1, k2 = j2 * 31 + 1, l2 = k2 * 31 + 1;
    long m2 = l2 * 31 + 1, n2 = m2 * 31 + 1, o2 = n2 * 31 + 1, p2 = o2 * 31 + 1;
    long q2 = p2 * 31 + 1, r2 = q2 * 31 + 1, s2 = r2 * 31 + 1, t2 = s2 * 31 + 1;
    long u2 = t2 * 31 + 1, v2 = u2 * 31 + 1, w2 = v2 * 31 + 1, x2 = w2 * 31 + 1;
    long a3 = x2 * 31 + 1, b3 = a3 * 31 + 1, c3 = b3 * 31 + 1, d3 = c3 * 31 + 1;
    long e3 = d3 * 31 + 1, f3 = e3 * 31 + 1, g3 = f3 * 31 + 1, h3 = g3 * 31 + 1;
    long i3 = h3 * 31 + 1, j3 = i3 * 31 + 1, k3 = j3 * 31 + 1, l3 = k3 * 31 + 1;
    long m3 = l3 * 31 + 1, n3 = m3 * 31 + 1, o3 = n3 * 31 + 1, p3 = o3 * 31 + 1;
    long q3 = p3 * 31 + 1, r3 = q3 * 31 + 1, s3 = r3 * 31 + 1, t3 = s3 * 31 + 1;
    long u3 = t3 * 31 + 1, v3 = u3 * 31 + 1, w3 = v3 * 31 + 1, x3 = w3 * 31 + 1;
    long a4 = x3 * 31 + 1, b4 = a4 * 31 + 1, c4 = b4 * 31 + 1, d4 = c4 * 31 + 1;
    long e4 = d4 * 31 + 1, f4 = e4 * 31 + 1, g4 = f4 * 31 + 1, h4 = g4 * 31 + 1;
    long i4 = h4 * 31 + 1, j4 = i4 * 31 + 1, k4 = j4 * 31 + 1, l4 = k4 * 31 + 1;
    long m4 = l4 * 31 + 1, n4 = m4 * 31 + 1, o4 = n4 * 31 + 1, p4 = o4 * 31 + 1;
    long q4 = p4 * 31 + 1, r4 = q4 * 31 + 1, s4 = r4 * 31 + 1, t4 = s4 * 31 + 1;
    long u4 = t4 * 31 + 1, v4 = u4 * 31 + 1, w4 = v4 * 31 + 1, x4 = w4 * 31 + 1;
    return descend(frames - 1, calls)
        ^ (a1 + b1 + c1 + d1 + e1 + f1 + g1 + h1 + i1 + j1 + k1 + l1)
        ^ (m1 + n1 + o1 + p1 + q1 + r1 + s1 + t1 + u1 + v1 + w1 + x1)
        ^ (a2 + b2 + c2 + d2 + e2 + f2 + g2 + h2 + i2 + j2 + k2 + l2)
        ^ (m2 + n2 + o2 + p2 + q2 + r2 + s2 + t2 + u2 + v2 + w2 + x2)
        ^ (a3 + b3 + c3 + d3 + e3 + f3 + g3 + h3 + i3 + j3 + k3 + l3)
        ^ (m3 + n3 + o3 + p3 + q3 + r3 + s3 + t3 + u3 + v3 + w3 + x3)
        ^ (a4 + b4 + c4 + d4 + e4 + f4 + g4 + h4 + i4 + j4 + k4 + l4)
        ^ (m4 + n4 + o4 + p4 + q4 + r4 + s4 + t4 + u4 + v4 + w4 + x4);
  }
}
