package io.cachedresult.benchmarks.contestants;

import io.micronaut.cache.annotation.Cacheable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Caches with Micronaut: concurrent callers share one computation, as in the generated class. */
@Singleton
class MicronautAtomicScoreService extends ScoreService {

  @Override
  @Cacheable(cacheNames = "score", atomic = true)
  public long score(int level, String name) {
    return super.score(level, name);
  }

  @Override
  @Cacheable(cacheNames = "name", atomic = true)
  public String name(long id) {
    return super.name(id);
  }

  @Override
  @Cacheable(cacheNames = "name-async", atomic = true)
  public CompletableFuture<String> nameAsync(long id) {
    return super.nameAsync(id);
  }

  @Override
  @Cacheable(cacheNames = "label", atomic = true)
  public String label(String text) {
    return super.label(text);
  }

  @Override
  @Cacheable(cacheNames = "label-async", atomic = true)
  public CompletableFuture<String> labelAsync(String text) {
    return super.labelAsync(text);
  }

  @Override
  @Cacheable(cacheNames = "length", atomic = true)
  public int length(List<Integer> numbers) {
    return super.length(numbers);
  }

  @Override
  @Cacheable(cacheNames = "length-async", atomic = true)
  public CompletableFuture<Integer> lengthAsync(List<Integer> numbers) {
    return super.lengthAsync(numbers);
  }
}
