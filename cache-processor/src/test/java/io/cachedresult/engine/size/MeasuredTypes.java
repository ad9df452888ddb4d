package io.cachedresult.engine.size;

/** Shows to tests of the processor which classes the runtime knows. */
public final class MeasuredTypes {

  private MeasuredTypes() {}

  /** Returns whether the runtime measures objects of a class with their parts. */
  public static boolean include(Class<?> type) {
    return KnownTypes.include(type);
  }
}
