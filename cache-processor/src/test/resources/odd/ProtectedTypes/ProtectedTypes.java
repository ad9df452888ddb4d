package odd.drawing;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.List;
import odd.shapes.Shapes;

/** Inherits methods that name protected types of another package. */
public class ProtectedTypes extends Shapes {

  protected ProtectedTypes(Point origin) {
    super(origin);
  }

  @CachedResult
  @Drawn
  public Point own(Point from) {
    computations++;
    return from;
  }

  void check() throws Failure {
    Point point = new Point(1, 2);
    Expect.equal("moved", moved(point, 1), new Point(2, 2));
    Expect.equal("moved again", moved(point, 1), new Point(2, 2));
    Expect.equal("listed", listed(point), List.of(point));
    Expect.equal("listed again", listed(point), List.of(point));
    Expect.equal("own", own(point) == own(point), true);
    Expect.equal("computations", computations, 3);
    forget(point, 1);
    moved(point, 1);
    Expect.equal("computations after forgetting", computations, 4);
  }

  public static void run() throws Exception {
    new CachedProtectedTypes(new Point(0, 0)).check();
    Expect.equal(
        "annotation",
        CachedProtectedTypes.class
            .getDeclaredMethod("own", Point.class)
            .isAnnotationPresent(Drawn.class),
        true);
  }
}
