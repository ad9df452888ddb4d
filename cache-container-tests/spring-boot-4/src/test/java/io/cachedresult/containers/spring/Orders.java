package io.cachedresult.containers.spring;

import io.cachedresult.CachedResult;
import jakarta.validation.constraints.NotBlank;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Async;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** A bean whose methods have interceptors. */
@Service
@Validated
public class Orders {

  final AtomicInteger computed = new AtomicInteger();

  @Transactional
  @CachedResult
  public String inTransaction(int id) {
    return next("order " + id);
  }

  @Async
  @CachedResult
  public CompletableFuture<String> later(int id) {
    return CompletableFuture.completedFuture(next(Thread.currentThread().getName()));
  }

  @CachedResult
  public String checked(@NotBlank String name) {
    return next(name);
  }

  @PreAuthorize("hasRole('CLERK')")
  @CachedResult
  public String secret(int id) {
    return next("secret " + id);
  }

  public int computations() {
    return computed.get();
  }

  private String next(String result) {
    computed.incrementAndGet();
    return result;
  }
}
