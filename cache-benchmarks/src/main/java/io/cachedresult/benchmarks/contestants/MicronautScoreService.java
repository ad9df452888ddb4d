package io.cachedresult.benchmarks.contestants;

import io.micronaut.cache.annotation.Cacheable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Caches with Micronaut: concurrent callers may compute the same result twice. */
@Singleton
class MicronautScoreService extends ScoreService {

  @Override
  @Cacheable("score")
  public long score(int level, String name) {
    return super.score(level, name);
  }

  @Override
  @Cacheable("name")
  public String name(long id) {
    return super.name(id);
  }

  @Override
  @Cacheable("name-async")
  public CompletableFuture<String> nameAsync(long id) {
    return super.nameAsync(id);
  }

  @Override
  @Cacheable("label")
  public String label(String text) {
    return super.label(text);
  }

  @Override
  @Cacheable("label-async")
  public CompletableFuture<String> labelAsync(String text) {
    return super.labelAsync(text);
  }

  @Override
  @Cacheable("length")
  public int length(List<Integer> numbers) {
    return super.length(numbers);
  }

  @Override
  @Cacheable("length-async")
  public CompletableFuture<Integer> lengthAsync(List<Integer> numbers) {
    return super.lengthAsync(numbers);
  }
}
