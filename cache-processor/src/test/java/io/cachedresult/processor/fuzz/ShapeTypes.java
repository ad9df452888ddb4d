package io.cachedresult.processor.fuzz;

/** Types that random classes use; public, since those are compiled separately. */
public final class ShapeTypes {

  private ShapeTypes() {}

  /** An enumeration. */
  public enum Colour {
    RED,
    GREEN,
    BLUE
  }

  /** A record. */
  public record Point(int x, String name) {}
}
