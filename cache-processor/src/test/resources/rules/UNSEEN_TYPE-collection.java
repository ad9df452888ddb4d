package sample;

import io.cachedresult.CachedResult;
import java.util.AbstractList;
import java.util.List;

class Sample {
  record Line(String product) {}

  static final class Lines extends AbstractList<Line> {
    @Override
    public Line get(int index) {
      return new Line("loaded");
    }

    @Override
    public int size() {
      return 1;
    }
  }

  @CachedResult
  List<Line> run(int x) {
    return new Lines();
  }

  @CachedResult
  Lines runToo(int x) { // NOTE
    return new Lines();
  }
}
