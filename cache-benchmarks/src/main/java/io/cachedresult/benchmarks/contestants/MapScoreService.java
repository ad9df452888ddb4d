package io.cachedresult.benchmarks.contestants;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Caches with {@link ConcurrentHashMap}: get, and compute if absent. */
final class MapScoreService extends ScoreService {

  private final ConcurrentHashMap<Key, Long> scores = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, String> names = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, CompletableFuture<String>> namesAsync =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, String> labels = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, CompletableFuture<String>> labelsAsync =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<List<Integer>, Integer> lengths = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<List<Integer>, CompletableFuture<Integer>> lengthsAsync =
      new ConcurrentHashMap<>();

  static ScoreService make() {
    return new MapScoreService();
  }

  @Override
  public long score(int level, String name) {
    Key key = new Key(level, name);
    Long found = scores.get(key);
    return found != null ? found : scores.computeIfAbsent(key, absent -> super.score(level, name));
  }

  @Override
  public String name(long id) {
    Long key = id;
    String found = names.get(key);
    return found != null ? found : names.computeIfAbsent(key, absent -> super.name(id));
  }

  @Override
  void clearNames() {
    names.clear();
  }

  @Override
  public CompletableFuture<String> nameAsync(long id) {
    Long key = id;
    CompletableFuture<String> found = namesAsync.get(key);
    return found != null ? found : namesAsync.computeIfAbsent(key, absent -> super.nameAsync(id));
  }

  @Override
  public String label(String text) {
    String found = labels.get(text);
    return found != null ? found : labels.computeIfAbsent(text, super::label);
  }

  @Override
  public CompletableFuture<String> labelAsync(String text) {
    CompletableFuture<String> found = labelsAsync.get(text);
    return found != null ? found : labelsAsync.computeIfAbsent(text, super::labelAsync);
  }

  @Override
  public int length(List<Integer> numbers) {
    Integer found = lengths.get(numbers);
    return found != null ? found : lengths.computeIfAbsent(numbers, super::length);
  }

  @Override
  public CompletableFuture<Integer> lengthAsync(List<Integer> numbers) {
    CompletableFuture<Integer> found = lengthsAsync.get(numbers);
    return found != null ? found : lengthsAsync.computeIfAbsent(numbers, super::lengthAsync);
  }
}
