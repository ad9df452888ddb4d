package io.cachedresult.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** By {@link ConcurrentHashMap}: looked up, and computed only if absent. */
final class MapScores extends Scores {

  private final ConcurrentHashMap<Object, Long> scores = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Object, String> names = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Object, CompletableFuture<String>> futures =
      new ConcurrentHashMap<>();

  @Override
  public long score(int level, String name) {
    Key key = new Key(level, name);
    Long found = scores.get(key);
    return found != null ? found : scores.computeIfAbsent(key, absent -> super.score(level, name));
  }

  @Override
  public String name(long id) {
    String found = names.get(id);
    return found != null ? found : names.computeIfAbsent(id, absent -> super.name(id));
  }

  @Override
  public CompletableFuture<String> nameAsync(long id) {
    CompletableFuture<String> found = futures.get(id);
    return found != null ? found : futures.computeIfAbsent(id, absent -> super.nameAsync(id));
  }
}
