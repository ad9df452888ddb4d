package shop;

import io.cachedresult.CachedResult;
import java.util.List;

/** Primitives, arrays, collections, overloads, and a method without parameters. */
class Geometry {

  @CachedResult(cacheName = "distances")
  double distance(double x, double y, boolean exact) {
    return exact ? Math.hypot(x, y) : Math.max(Math.abs(x), Math.abs(y));
  }

  @CachedResult
  protected float area(int[] xs, long[][] holes, List<String> names) {
    return xs.length - holes.length + names.size();
  }

  @CachedResult
  int corners(char hash, byte... entry) {
    return hash + entry.length;
  }

  @CachedResult
  int corners(String shape) {
    return shape.length();
  }

  @CachedResult
  long seed() {
    return 42;
  }
}
