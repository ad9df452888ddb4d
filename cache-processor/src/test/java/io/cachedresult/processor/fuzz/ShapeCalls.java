package io.cachedresult.processor.fuzz;

/**
 * The code that methods of random classes call. Public, since these classes are compiled
 * separately.
 */
public final class ShapeCalls {

  /** The current script. */
  static Script script;

  private ShapeCalls() {}

  /** Runs the method's body. */
  public static Object compute(String method, Object[] arguments) {
    try {
      return script.compute(method, arguments);
    } catch (Throwable failure) {
      throw ShapeCalls.<RuntimeException>sneaky(failure);
    }
  }

  /** Decides whether a call uses the cache. */
  public static boolean isWanted(String method, Object[] arguments) {
    return script.isWanted(method, arguments);
  }

  /** Decides whether a result is excluded from the cache. */
  public static boolean isDropped(String method, Object result) {
    return script.isDropped(method, result);
  }

  /** Records the arguments of a constructor. */
  public static void construct(Object[] arguments) {
    script.note("new", arguments);
  }

  @SuppressWarnings("unchecked") // the method in the random class declares it
  private static <T extends Throwable> T sneaky(Throwable failure) throws T {
    throw (T) failure;
  }
}
