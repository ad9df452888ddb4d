package io.cachedresult.benchmarks.contestants;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.cache.annotation.Cacheable;

/** Caches with Spring: concurrent callers share one computation, as in the generated class. */
class SpringSyncScoreService extends ScoreService {

  @Override
  @Cacheable(cacheNames = "score", sync = true)
  public long score(int level, String name) {
    return super.score(level, name);
  }

  @Override
  @Cacheable(cacheNames = "name", sync = true)
  public String name(long id) {
    return super.name(id);
  }

  @Override
  @Cacheable(cacheNames = "name-async", sync = true)
  public CompletableFuture<String> nameAsync(long id) {
    return super.nameAsync(id);
  }

  @Override
  @Cacheable(cacheNames = "label", sync = true)
  public String label(String text) {
    return super.label(text);
  }

  @Override
  @Cacheable(cacheNames = "label-async", sync = true)
  public CompletableFuture<String> labelAsync(String text) {
    return super.labelAsync(text);
  }

  @Override
  @Cacheable(cacheNames = "length", sync = true)
  public int length(List<Integer> numbers) {
    return super.length(numbers);
  }

  @Override
  @Cacheable(cacheNames = "length-async", sync = true)
  public CompletableFuture<Integer> lengthAsync(List<Integer> numbers) {
    return super.lengthAsync(numbers);
  }
}
