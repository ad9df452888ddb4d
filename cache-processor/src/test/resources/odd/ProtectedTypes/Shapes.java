package odd.shapes;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;

/** Signatures of protected types, which only subclasses in other packages can name. */
public class Shapes {

  @Retention(RetentionPolicy.RUNTIME)
  protected @interface Drawn {}

  protected record Point(int x, int y) {
    public Point {}
  }

  protected static class Failure extends Exception {
    private static final long serialVersionUID = 1L;
  }

  public int computations;

  protected Shapes(Point origin) {}

  @CachedResult
  protected Point moved(Point from, int by) throws Failure {
    computations++;
    return new Point(from.x() + by, from.y());
  }

  @CachedResult
  protected <T extends Point> List<T> listed(T point) {
    computations++;
    return List.of(point);
  }

  @CacheInvalidate(method = "moved")
  protected void forget(Point from, int by) {}
}
