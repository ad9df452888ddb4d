package io.cachedresult.lincheck;

import java.util.function.IntFunction;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;

/**
 * Checks that every cache must pass: a specification, and how many threads use it. Small scenarios
 * find faults in seconds that large ones miss.
 */
public enum ConcurrencyCheck {
  ONE_KEY_IS_A_MAP(OneKeyMapSpec.class, OneKeyMapSpec.Sequential.class, 2, 2),
  ONE_KEY_OF_THREE_THREADS_IS_A_MAP(OneKeyMapSpec.class, OneKeyMapSpec.Sequential.class, 3, 1),
  MANY_KEYS_ARE_A_MAP(MapSpec.class, MapSpec.Sequential.class, 2, 1),
  CHANGES_ARE_VISIBLE(SourceSpec.class, SourceSpec.Sequential.class, 2, 1),
  SIZE_LIMIT_OF_ONE_HOLDS(SizeLimitSpec.OfOne.class, SizeLimitSpec.Sequential.class, 2, 1),
  SIZE_LIMIT_OF_TWO_HOLDS(SizeLimitSpec.OfTwo.class, SizeLimitSpec.Sequential.class, 2, 1),
  MODES_LOSE_NO_CHANGE(ModeSpec.class, ModeSpec.Sequential.class, 2, 1),
  CALLS_ARE_COUNTED(StatisticsSpec.class, StatisticsSpec.Sequential.class, 2, 1);

  /** How many scenarios, and how often each; more with the profile {@code stress}. */
  private static final int SCENARIOS = Integer.getInteger("check.scenarios", 12);

  private static final int SCHEDULES = Integer.getInteger("check.schedules", 60);
  private static final int REPETITIONS = Integer.getInteger("check.repetitions", 100);

  private final Class<?> specification;
  private final Class<?> sequential;
  private final int threads;

  /** The checks of a single key get more scenarios than the others: they have found most faults. */
  private final int weight;

  ConcurrencyCheck(Class<?> specification, Class<?> sequential, int threads, int weight) {
    this.specification = specification;
    this.sequential = sequential;
    this.threads = threads;
    this.weight = weight;
  }

  /** Tries schedules one by one; assumes that threads see each other's writes in order. */
  public void byModelChecking(IntFunction<KeyedCache> cache) {
    run(new ModelCheckingOptions().invocationsPerIteration(SCHEDULES), weight * SCENARIOS, cache);
  }

  /**
   * As {@link #byModelChecking}, with a quarter of the scenarios: for a cache that differs from a
   * checked one only in its eviction order, which makes each of them slower.
   */
  public void byShortModelChecking(IntFunction<KeyedCache> cache) {
    run(
        new ModelCheckingOptions().invocationsPerIteration(SCHEDULES),
        Math.max(1, weight * SCENARIOS / 4),
        cache);
  }

  /** Lets real threads run; also finds faults that only reordered reads and writes cause. */
  public void byStress(IntFunction<KeyedCache> cache) {
    run(new StressOptions().invocationsPerIteration(REPETITIONS), weight * SCENARIOS, cache);
  }

  private void run(Options<?, ?> options, int scenarios, IntFunction<KeyedCache> cache) {
    CacheUnderTest.createBy(cache);
    options.iterations(scenarios);
    options.threads(threads);
    options.actorsBefore(0);
    options.actorsPerThread(2);
    options.actorsAfter(1);
    // Scenarios are small enough; making them smaller takes longer than finding the first one.
    options.minimizeFailedScenario(false);
    options.sequentialSpecification(sequential);
    options.check(specification);
  }
}
