package io.cachedresult.processor.fuzz;

/** The types that random classes use. Public, since these classes are compiled separately. */
public final class ShapeTypes {

  private ShapeTypes() {}

  /** An enumeration. */
  public enum Color {
    RED,
    GREEN,
    BLUE
  }

  /** A record. */
  public record Point(int x, String name) {}
}
