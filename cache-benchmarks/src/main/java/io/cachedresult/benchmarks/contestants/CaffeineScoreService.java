package io.cachedresult.benchmarks.contestants;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Caches with Caffeine, which has a separate type of cache for futures. */
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

  /** Creates caches with a size limit only. */
  static ScoreService plain(int maximumSize) {
    return new CaffeineScoreService(limited(maximumSize));
  }

  /** Creates the same caches with maintenance in the calling thread instead of the common pool. */
  static ScoreService plainInSameThread(int maximumSize) {
    return new CaffeineScoreService(limited(maximumSize).executor(Runnable::run));
  }

  /** Creates caches with statistics and expiry. */
  static ScoreService make(int maximumSize) {
    return new CaffeineScoreService(counted(maximumSize));
  }

  /** Creates the same caches with maintenance in the calling thread instead of the common pool. */
  static ScoreService inSameThread(int maximumSize) {
    return new CaffeineScoreService(counted(maximumSize).executor(Runnable::run));
  }

  private static Caffeine<Object, Object> limited(int maximumSize) {
    return Caffeine.newBuilder().maximumSize(maximumSize);
  }

  private static Caffeine<Object, Object> counted(int maximumSize) {
    return limited(maximumSize).expireAfterWrite(Duration.ofHours(1)).recordStats();
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
  void clearNames() {
    names.invalidateAll();
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
