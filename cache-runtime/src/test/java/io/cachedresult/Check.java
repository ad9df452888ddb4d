package io.cachedresult;

import java.util.function.IntFunction;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;

/**
 * What every cache must withstand: a specification, and how many threads use it in how many
 * operations. Small scenarios find in seconds what wide ones miss.
 */
enum Check {
  ONE_KEY_IS_A_MAP(OneKeyMapSpec.class, OneKeyMapSpec.Sequential.class, 2, 2),
  ONE_KEY_OF_THREE_THREADS_IS_A_MAP(OneKeyMapSpec.class, OneKeyMapSpec.Sequential.class, 3, 1),
  MANY_KEYS_ARE_A_MAP(MapSpec.class, MapSpec.Sequential.class, 2, 1),
  CHANGES_ARE_SEEN(SourceSpec.class, SourceSpec.Sequential.class, 2, 1),
  ROOM_FOR_ONE_IS_KEPT(BoundSpec.OfOne.class, BoundSpec.Sequential.class, 2, 1),
  ROOM_FOR_TWO_IS_KEPT(BoundSpec.OfTwo.class, BoundSpec.Sequential.class, 2, 1),
  CALLS_ARE_COUNTED(StatisticsSpec.class, StatisticsSpec.Sequential.class, 2, 1);

  /** How many scenarios, and how often each; more with the profile {@code stress}. */
  private static final int SCENARIOS = Integer.getInteger("check.scenarios", 12);

  private static final int SCHEDULES = Integer.getInteger("check.schedules", 60);
  private static final int REPETITIONS = Integer.getInteger("check.repetitions", 100);

  private final Class<?> specification;
  private final Class<?> sequential;
  private final int threads;

  /** The single key gets more scenarios than the others, since it has found most. */
  private final int weight;

  Check(Class<?> specification, Class<?> sequential, int threads, int weight) {
    this.specification = specification;
    this.sequential = sequential;
    this.threads = threads;
    this.weight = weight;
  }

  /** Tries schedules one by one; assumes that threads see each other's writes in order. */
  void byModelChecking(IntFunction<KeyedCache> cache) {
    run(new ModelCheckingOptions().invocationsPerIteration(SCHEDULES), cache);
  }

  /** Lets real threads run; also meets what processors and compilers put out of order. */
  void byStress(IntFunction<KeyedCache> cache) {
    run(new StressOptions().invocationsPerIteration(REPETITIONS), cache);
  }

  private void run(Options<?, ?> options, IntFunction<KeyedCache> cache) {
    CacheUnderTest.isMadeBy(cache);
    options.iterations(weight * SCENARIOS);
    options.threads(threads);
    options.actorsBefore(0);
    options.actorsPerThread(2);
    options.actorsAfter(1);
    // Scenarios are small enough; making them smaller takes longer than finding the first.
    options.minimizeFailedScenario(false);
    options.sequentialSpecification(sequential);
    options.check(specification);
  }
}
