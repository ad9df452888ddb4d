package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Custom collection classes, whose type arguments differ from those of the interface. */
public class Collections {

  int computations;

  static class Multi<K> extends HashMap<K, List<K>> {
    private static final long serialVersionUID = 1L;
  }

  static class Swapped<A, B extends Comparable<B>> extends HashMap<B, A> {
    private static final long serialVersionUID = 1L;
  }

  static class Words extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
  }

  static class Grid<T> extends ArrayList<List<T>> {
    private static final long serialVersionUID = 1L;
  }

  @CachedResult
  int multi(Multi<?> one, Multi<? extends Number> two, Multi<Multi<?>> three) {
    return ++computations;
  }

  @CachedResult
  <T extends Comparable<T>> int swapped(Swapped<?, T> one, Swapped<? super T, ?> two, Words three) {
    return ++computations;
  }

  @CachedResult
  int others(Grid<?> grid, Grid<Long> known, EnumMap<TimeUnit, ?> units, ArrayList<?> list) {
    return ++computations;
  }

  public static void run() {
    CachedCollections cached = new CachedCollections();
    Multi<String> multi = new Multi<>();
    multi.put("a", new ArrayList<>(List.of("b")));
    Expect.equal("multi", cached.multi(multi, new Multi<Long>(), new Multi<>()), 1);
    Expect.equal("multi again", cached.multi(multi, new Multi<Long>(), new Multi<>()), 1);
    multi.put("c", null);
    Expect.equal("multi changed", cached.multi(multi, new Multi<Long>(), new Multi<>()), 2);
    Multi<String> before = new Multi<>();
    before.put("a", List.of("b"));
    Expect.equal("multi as it was", cached.multi(before, new Multi<Long>(), new Multi<>()), 1);

    Swapped<String, Integer> swapped = new Swapped<>();
    swapped.put(1, "x");
    Swapped<Number, Long> other = new Swapped<>();
    Expect.equal("swapped", cached.swapped(swapped, other, new Words()), 3);
    Expect.equal("swapped again", cached.swapped(swapped, other, new Words()), 3);
    Expect.equal("swapped changed", cached.swapped(new Swapped<String, Integer>(), other, null), 4);

    EnumMap<TimeUnit, String> units = new EnumMap<>(Map.of(TimeUnit.DAYS, "d"));
    Grid<String> grid = new Grid<>();
    Expect.equal("others", cached.others(grid, null, units, new Words()), 5);
    Expect.equal("others again", cached.others(grid, null, units, new ArrayList<>()), 5);
    units.put(TimeUnit.HOURS, "h");
    Expect.equal("others changed", cached.others(grid, null, units, new ArrayList<>()), 6);
  }
}
