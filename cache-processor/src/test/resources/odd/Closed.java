package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Sealed types, records and enums as parameters and results. */
public class Closed {

  int computations;

  sealed interface Shape permits Circle, Square, Unit {}

  record Circle(double radius) implements Shape {}

  record Square(int[] sides) implements Shape {}

  enum Unit implements Shape {
    ONE {
      @Override
      public String toString() {
        return "1";
      }
    },
    TWO
  }

  record Pair<A, B extends Shape>(A one, B other) {}

  @CachedResult
  Shape shape(Shape of) {
    computations++;
    return of;
  }

  @CachedResult
  <B extends Record & Shape> Pair<Unit, B> pair(Pair<? extends Enum<?>, B> of, Unit... units) {
    computations++;
    return new Pair<>(Unit.ONE, of.other());
  }

  @CachedResult
  EnumMap<Unit, Shape> map(EnumSet<Unit> units, Enum<?> any, Record record) {
    computations++;
    return new EnumMap<>(Map.of(Unit.TWO, Unit.ONE));
  }

  public static void run() {
    CachedClosed closed = new CachedClosed();
    Square square = new Square(new int[1]);
    for (int i = 0; i < 2; i++) {
      Expect.equal("circle", closed.shape(new Circle(Double.NaN)), new Circle(Double.NaN));
      Expect.equal("square", closed.shape(square), square);
      Expect.equal("one", closed.shape(Unit.ONE), Unit.ONE);
      Expect.equal("two", closed.shape(Unit.TWO), Unit.TWO);
      Pair<Unit, Circle> pair = closed.pair(new Pair<>(Unit.TWO, new Circle(1)), Unit.values());
      Expect.equal("pair", pair, new Pair<>(Unit.ONE, new Circle(1)));
      Expect.equal(
          "map", closed.map(EnumSet.of(Unit.TWO), Unit.ONE, new Circle(0)),
          Map.of(Unit.TWO, Unit.ONE));
    }
    Expect.equal("computations", closed.computations, 6);
    Expect.equal("equal squares only if they are one", closed.shape(new Square(new int[1])) == square,
        false);
    Expect.equal("negative zero", closed.shape(new Circle(-0.0)), new Circle(-0.0));
    Expect.equal("in the handle", closed.shapeCache().contains(new Circle(0.0)), false);
    Expect.equal("list", List.of(closed.shape(Unit.ONE)), List.of(Unit.ONE));
  }
}
