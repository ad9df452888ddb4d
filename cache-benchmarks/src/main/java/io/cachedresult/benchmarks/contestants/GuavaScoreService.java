package io.cachedresult.benchmarks.contestants;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Caches with Guava, with statistics and expiry. Futures are cached as values. */
final class GuavaScoreService extends ScoreService {

  private final Cache<Key, Long> scores;
  private final Cache<Long, String> names;
  private final Cache<Long, CompletableFuture<String>> namesAsync;
  private final Cache<String, String> labels;
  private final Cache<String, CompletableFuture<String>> labelsAsync;
  private final Cache<List<Integer>, Integer> lengths;
  private final Cache<List<Integer>, CompletableFuture<Integer>> lengthsAsync;

  private GuavaScoreService(int maximumSize) {
    CacheBuilder<Object, Object> builder = CacheBuilder.newBuilder()
        .maximumSize(maximumSize)
        .expireAfterWrite(Duration.ofHours(1))
        .recordStats();
    scores = builder.build();
    names = builder.build();
    namesAsync = builder.build();
    labels = builder.build();
    labelsAsync = builder.build();
    lengths = builder.build();
    lengthsAsync = builder.build();
  }

  static ScoreService make(int maximumSize) {
    return new GuavaScoreService(maximumSize);
  }

  private static <K, V> V get(Cache<K, V> cache, K key, Callable<V> computation) {
    try {
      return cache.get(key, computation);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long score(int level, String name) {
    return get(scores, new Key(level, name), () -> super.score(level, name));
  }

  @Override
  public String name(long id) {
    return get(names, id, () -> super.name(id));
  }

  @Override
  void clearNames() {
    names.invalidateAll();
  }

  @Override
  public CompletableFuture<String> nameAsync(long id) {
    return get(namesAsync, id, () -> super.nameAsync(id));
  }

  @Override
  public String label(String text) {
    return get(labels, text, () -> super.label(text));
  }

  @Override
  public CompletableFuture<String> labelAsync(String text) {
    return get(labelsAsync, text, () -> super.labelAsync(text));
  }

  @Override
  public int length(List<Integer> numbers) {
    return get(lengths, numbers, () -> super.length(numbers));
  }

  @Override
  public CompletableFuture<Integer> lengthAsync(List<Integer> numbers) {
    return get(lengthsAsync, numbers, () -> super.lengthAsync(numbers));
  }
}
