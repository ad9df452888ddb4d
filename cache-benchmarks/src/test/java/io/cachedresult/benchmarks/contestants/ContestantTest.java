package io.cachedresult.benchmarks.contestants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks that contestants cache. Some tests remove the names, without which nothing can be
 * computed: a contestant that still returns a result has cached it.
 */
class ContestantTest {

  private static final int SIZE = 1_000;

  private static final List<Function<ScoreService, Function<Integer, Object>>> METHODS = List.of(
      scores -> i -> scores.score(i, text(i)),
      scores -> scores::name,
      scores -> i -> scores.nameAsync(i).join(),
      scores -> i -> scores.label(text(i)),
      scores -> i -> scores.labelAsync(text(i)).join(),
      scores -> i -> scores.length(List.of(i)),
      scores -> i -> scores.lengthAsync(List.of(i)).join());

  private final String[] names = ScoreService.NAMES.clone();

  @AfterEach
  void restoreNames() {
    System.arraycopy(names, 0, ScoreService.NAMES, 0, names.length);
  }

  private static void takeNamesAway() {
    Arrays.fill(ScoreService.NAMES, null);
  }

  private static String text(int i) {
    return "x".repeat(i % 16) + i;
  }

  private static List<Object> results(ScoreService scores) {
    return METHODS.stream()
        .flatMap(method -> IntStream.range(0, SIZE / 2).boxed().map(method.apply(scores)))
        .toList();
  }

  private static long cached(Function<Integer, Object> method, int keys) {
    return IntStream.range(0, keys).filter(key -> isCached(method, key)).count();
  }

  private static boolean isCached(Function<Integer, Object> method, int key) {
    try {
      method.apply(key);
      return true;
    } catch (RuntimeException nothingToCompute) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource
  void call_ofAnyContestant_returnsWhatIsComputed(Contestant contestant) {
    assertThat(results(contestant.make(SIZE))).isEqualTo(results(new ScoreService()));
  }

  @ParameterizedTest
  @EnumSource
  void call_again_computesNothing(Contestant contestant) {
    ScoreService scores = contestant.make(SIZE);
    List<Object> first = results(scores);
    takeNamesAway();
    assertThat(results(scores)).isEqualTo(first);
  }

  /** Benchmarks do not wait for the futures that they get. */
  @ParameterizedTest
  @EnumSource
  void asynchronousCall_again_returnsWhatIsDone(Contestant contestant) {
    ScoreService scores = contestant.make(SIZE);
    scores.nameAsync(1).join();
    assertThat(scores.nameAsync(1)).isCompletedWithValue(names[1]);
  }

  @ParameterizedTest
  @EnumSource
  void call_ofMoreKeysThanFit_cachesAsManyAsFit(Contestant contestant) {
    int keys = 3 * SIZE;
    int expected = contestant == Contestant.CONCURRENT_HASH_MAP ? keys : SIZE;
    ScoreService scores = contestant.make(SIZE);
    METHODS.forEach(
        method -> IntStream.range(0, keys).boxed().forEach(method.apply(scores)::apply));
    // Wait for maintenance in the common pool.
    ForkJoinPool.commonPool().awaitQuiescence(10, TimeUnit.SECONDS);
    takeNamesAway();
    assertThat(METHODS)
        .extracting(method -> cached(method.apply(scores), keys))
        .allSatisfy(count -> assertThat(count).isCloseTo(expected, withinPercentage(10)));
  }
}
