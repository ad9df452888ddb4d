package sample;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Each line with the name of a rule breaks it. */
class Outcomes {

  interface Recipe extends Supplier<String> {}

  record OfStream(String name, InputStream stream) {}

  record Generic<T>(T value, Generic<T> next) {}

  // All callers share the result, but it can be read only once.
  @CachedResult Optional<InputStream> optional(int x) { return null; } // ONE_SHOT_RESULT
  @CachedResult List<Stream<String>> streams(int x) { return null; } // ONE_SHOT_RESULT
  @CachedResult Map<String, ? extends Iterator<String>> map(int x) { return null; } // ONE_SHOT_RESULT
  @CachedResult Stream<String>[] array(int x) { return null; } // ONE_SHOT_RESULT
  @CachedResult CompletableFuture<Optional<Reader>> later(int x) { return null; } // ONE_SHOT_RESULT
  @CachedResult <R extends Reader> List<R> bound(int x) { return null; } // ONE_SHOT_RESULT

  @CachedResult OfStream record(int x) { return null; } // ONE_SHOT_RESULT
  @CachedResult List<Generic<Reader>> records(int x) { return null; } // ONE_SHOT_RESULT

  // Any caller could cancel the future for all others.
  @CachedResult CompletableFuture<CompletableFuture<Long>> twice(int x) { return null; } // FUTURE_INSIDE
  @CachedResult CompletionStage<? extends Future<Long>> stage(int x) { return null; } // FUTURE_INSIDE
  @CachedResult List<CompletableFuture<String>> futures(int x) { return null; } // FUTURE_INSIDE
  @CachedResult Map<String, Optional<Future<Long>>> deep(int x) { return null; } // FUTURE_INSIDE
  @CachedResult CompletionStage<Long>[] stages(int x) { return null; } // FUTURE_INSIDE

  // Each subscriber computes again.
  @CachedResult Mono<String> mono(int x) { return null; } // REACTIVE_RESULT
  @CachedResult Uni<String> uni(int x) { return null; } // REACTIVE_RESULT
  @CachedResult Flow.Publisher<String> publisher(int x) { return null; } // REACTIVE_RESULT
  @CachedResult CompletableFuture<Mono<String>> monoLater(int x) { return null; } // REACTIVE_RESULT
  @CachedResult List<Uni<String>> unis(int x) { return null; } // REACTIVE_RESULT

  // The results of a batch.
  @CachedResult Map<String, InputStream> each(@CacheKey(each = true) List<String> x) { return null; } // ONE_SHOT_RESULT

  // Each caller computes again.
  @CachedResult Supplier<String> supplier(int x) { return null; } // LAZY_RESULT
  @CachedResult Callable<String> callable(int x) { return null; } // LAZY_RESULT
  @CachedResult Optional<Callable<String>> maybe(int x) { return null; } // LAZY_RESULT
  @CachedResult CompletableFuture<List<IntSupplier>> numbers(int x) { return null; } // LAZY_RESULT

  // Other results.
  @CachedResult CompletableFuture<List<Optional<String>>> values(int x) { return null; }
  @CachedResult Function<String, InputStream> opener(int x) { return null; }
  @CachedResult Class<? extends InputStream> type(int x) { return null; }
  @CachedResult Runnable runnable(int x) { return null; }
  @CachedResult Recipe recipe(int x) { return null; }
  @CachedResult Path path(int x) { return null; }
  @CachedResult Generic<Supplier<int[]>> generic(int x) { return null; }
  @SuppressWarnings("LAZY_RESULT")
  @CachedResult Supplier<String> intended(int x) { return null; }
}
