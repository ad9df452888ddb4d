package io.cachedresult.processor.fuzz;

/** What the methods of random classes call; public, since those are compiled apart. */
public final class ShapeCalls {

  /** What is being played. */
  static Script script;

  private ShapeCalls() {}

  /** Does what the method does. */
  public static Object compute(String method, Object[] arguments) {
    try {
      return script.compute(method, arguments);
    } catch (Throwable failure) {
      throw ShapeCalls.<RuntimeException>sneaky(failure);
    }
  }

  /** Says whether a call is for the cache. */
  public static boolean isWanted(String method, Object[] arguments) {
    return script.isWanted(method, arguments);
  }

  /** Says whether a result is not to be kept. */
  public static boolean isDropped(String method, Object result) {
    return script.isDropped(method, result);
  }

  /** Notes the arguments of a constructor. */
  public static void construct(Object[] arguments) {
    script.note("new", arguments);
  }

  @SuppressWarnings("unchecked") // the method in the random class declares it
  private static <T extends Throwable> T sneaky(Throwable failure) throws T {
    throw (T) failure;
  }
}
