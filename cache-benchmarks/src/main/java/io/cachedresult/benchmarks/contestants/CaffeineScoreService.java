package io.cachedresult.benchmarks.contestants;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** By Caffeine, which has caches of its own for what is asynchronous. */
final class CaffeineScoreService extends ScoreService {

  private final Cache<Key, Long> scores;
  private final Cache<Long, String> names;
  private final AsyncCache<Long, String> namesAsync;
  private final Cache<String, String> labels;
  private final AsyncCache<String, String> labelsAsync;
  private final Cache<List<Integer>, Integer> lengths;
  private final AsyncCache<List<Integer>, Integer> lengthsAsync;

  private CaffeineScoreService(Caffeine<Object, Object> builder) {
    scores = builder.build();
    names = builder.build();
    namesAsync = builder.buildAsync();
    labels = builder.build();
    labelsAsync = builder.buildAsync();
    lengths = builder.build();
    lengthsAsync = builder.buildAsync();
  }

  /** Bounded, and nothing else. */
  static ScoreService plain(int maximumSize) {
    return new CaffeineScoreService(bounded(maximumSize));
  }

  /** The same, which does its housekeeping in the calling thread instead of the common pool. */
  static ScoreService plainInSameThread(int maximumSize) {
    return new CaffeineScoreService(bounded(maximumSize).executor(Runnable::run));
  }

  /** Statistics and age on, as {@link ScoreService} has them. */
  static ScoreService make(int maximumSize) {
    return new CaffeineScoreService(counted(maximumSize));
  }

  /** The same, which does its housekeeping in the calling thread instead of the common pool. */
  static ScoreService inSameThread(int maximumSize) {
    return new CaffeineScoreService(counted(maximumSize).executor(Runnable::run));
  }

  private static Caffeine<Object, Object> bounded(int maximumSize) {
    return Caffeine.newBuilder().maximumSize(maximumSize);
  }

  private static Caffeine<Object, Object> counted(int maximumSize) {
    return bounded(maximumSize).expireAfterWrite(Duration.ofHours(1)).recordStats();
  }

  @Override
  public long score(int level, String name) {
    return scores.get(new Key(level, name), absent -> super.score(level, name));
  }

  @Override
  public String name(long id) {
    return names.get(id, absent -> super.name(id));
  }

  @Override
  public CompletableFuture<String> nameAsync(long id) {
    return namesAsync.get(id, (absent, executor) -> super.nameAsync(id));
  }

  @Override
  public String label(String text) {
    return labels.get(text, absent -> super.label(text));
  }

  @Override
  public CompletableFuture<String> labelAsync(String text) {
    return labelsAsync.get(text, (absent, executor) -> super.labelAsync(text));
  }

  @Override
  public int length(List<Integer> numbers) {
    return lengths.get(numbers, absent -> super.length(numbers));
  }

  @Override
  public CompletableFuture<Integer> lengthAsync(List<Integer> numbers) {
    return lengthsAsync.get(numbers, (absent, executor) -> super.lengthAsync(numbers));
  }
}
