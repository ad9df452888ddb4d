package io.cachedresult.benchmarks.contestants;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cache2k.Cache;
import org.cache2k.Cache2kBuilder;

/**
 * Caches with cache2k, with expiry; it always records statistics. Futures are cached as values.
 */
final class Cache2kScoreService extends ScoreService {

  private final Cache<Key, Long> scores;
  private final Cache<Long, String> names;
  private final Cache<Long, CompletableFuture<String>> namesAsync;
  private final Cache<String, String> labels;
  private final Cache<String, CompletableFuture<String>> labelsAsync;
  private final Cache<List<Integer>, Integer> lengths;
  private final Cache<List<Integer>, CompletableFuture<Integer>> lengthsAsync;

  private Cache2kScoreService(int maximumSize) {
    scores = limited(new Cache2kBuilder<Key, Long>() {}, maximumSize);
    names = limited(new Cache2kBuilder<Long, String>() {}, maximumSize);
    namesAsync = limited(new Cache2kBuilder<Long, CompletableFuture<String>>() {}, maximumSize);
    labels = limited(new Cache2kBuilder<String, String>() {}, maximumSize);
    labelsAsync = limited(new Cache2kBuilder<String, CompletableFuture<String>>() {}, maximumSize);
    lengths = limited(new Cache2kBuilder<List<Integer>, Integer>() {}, maximumSize);
    lengthsAsync =
        limited(new Cache2kBuilder<List<Integer>, CompletableFuture<Integer>>() {}, maximumSize);
  }

  static ScoreService make(int maximumSize) {
    return new Cache2kScoreService(maximumSize);
  }

  private static <K, V> Cache<K, V> limited(Cache2kBuilder<K, V> builder, int maximumSize) {
    return builder
        .entryCapacity(maximumSize)
        .expireAfterWrite(Duration.ofHours(1))
        .build();
  }

  @Override
  public long score(int level, String name) {
    return scores.computeIfAbsent(new Key(level, name), absent -> super.score(level, name));
  }

  @Override
  public String name(long id) {
    return names.computeIfAbsent(id, absent -> super.name(id));
  }

  @Override
  public CompletableFuture<String> nameAsync(long id) {
    return namesAsync.computeIfAbsent(id, absent -> super.nameAsync(id));
  }

  @Override
  public String label(String text) {
    return labels.computeIfAbsent(text, absent -> super.label(text));
  }

  @Override
  public CompletableFuture<String> labelAsync(String text) {
    return labelsAsync.computeIfAbsent(text, absent -> super.labelAsync(text));
  }

  @Override
  public int length(List<Integer> numbers) {
    return lengths.computeIfAbsent(numbers, absent -> super.length(numbers));
  }

  @Override
  public CompletableFuture<Integer> lengthAsync(List<Integer> numbers) {
    return lengthsAsync.computeIfAbsent(numbers, absent -> super.lengthAsync(numbers));
  }
}
