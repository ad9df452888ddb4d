package io.cachedresult.benchmarks.contestants;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Caches with a synchronized {@link LinkedHashMap} in access order, as many programs do by hand:
 * get, compute outside the lock, put.
 */
final class LinkedMapScoreService extends ScoreService {

  private final Map<Key, Long> scores;
  private final Map<Long, String> names;
  private final Map<Long, CompletableFuture<String>> namesAsync;
  private final Map<String, String> labels;
  private final Map<String, CompletableFuture<String>> labelsAsync;
  private final Map<List<Integer>, Integer> lengths;
  private final Map<List<Integer>, CompletableFuture<Integer>> lengthsAsync;

  private LinkedMapScoreService(int maximumSize) {
    scores = limited(maximumSize);
    names = limited(maximumSize);
    namesAsync = limited(maximumSize);
    labels = limited(maximumSize);
    labelsAsync = limited(maximumSize);
    lengths = limited(maximumSize);
    lengthsAsync = limited(maximumSize);
  }

  static ScoreService make(int maximumSize) {
    return new LinkedMapScoreService(maximumSize);
  }

  private static <K, V> Map<K, V> limited(int maximumSize) {
    return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > maximumSize;
      }
    });
  }

  private static <K, V> V get(Map<K, V> map, K key, Supplier<V> computation) {
    V found = map.get(key);
    if (found == null) {
      found = computation.get();
      map.put(key, found);
    }
    return found;
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
    names.clear();
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
