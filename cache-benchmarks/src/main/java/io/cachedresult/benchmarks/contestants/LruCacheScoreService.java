package io.cachedresult.benchmarks.contestants;

import io.cachedresult.LruCache;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Caches with {@link LruCache}, without generated code: keys are objects and numbers are boxed. */
final class LruCacheScoreService extends ScoreService {

  private final LruCache<Key, Long> scores;
  private final LruCache<Long, String> names;
  private final LruCache<Long, CompletableFuture<String>> namesAsync;
  private final LruCache<String, String> labels;
  private final LruCache<String, CompletableFuture<String>> labelsAsync;
  private final LruCache<List<Integer>, Integer> lengths;
  private final LruCache<List<Integer>, CompletableFuture<Integer>> lengthsAsync;

  private LruCacheScoreService(int maximumSize) {
    scores = limited(maximumSize);
    names = limited(maximumSize);
    namesAsync = limited(maximumSize);
    labels = limited(maximumSize);
    labelsAsync = limited(maximumSize);
    lengths = limited(maximumSize);
    lengthsAsync = limited(maximumSize);
  }

  static ScoreService make(int maximumSize) {
    return new LruCacheScoreService(maximumSize);
  }

  private static <K, V> LruCache<K, V> limited(int maximumSize) {
    return LruCache.<K, V>builder()
        .maximumSize(maximumSize)
        .expireAfterWrite(Duration.ofHours(1))
        .build();
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
    return namesAsync.get(id, absent -> super.nameAsync(id));
  }

  @Override
  public String label(String text) {
    return labels.get(text, absent -> super.label(text));
  }

  @Override
  public CompletableFuture<String> labelAsync(String text) {
    return labelsAsync.get(text, absent -> super.labelAsync(text));
  }

  @Override
  public int length(List<Integer> numbers) {
    return lengths.get(numbers, absent -> super.length(numbers));
  }

  @Override
  public CompletableFuture<Integer> lengthAsync(List<Integer> numbers) {
    return lengthsAsync.get(numbers, absent -> super.lengthAsync(numbers));
  }
}
