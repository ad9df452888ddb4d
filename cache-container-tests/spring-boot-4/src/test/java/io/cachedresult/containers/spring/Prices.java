package io.cachedresult.containers.spring;

import io.cachedresult.CachedResult;
import jakarta.annotation.PostConstruct;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** A bean as users write it: with injected values, callbacks and a schedule. */
@Service
@Qualifier("current")
public class Prices {

  static final AtomicInteger INSTANCES = new AtomicInteger();

  final AtomicInteger computed = new AtomicInteger();
  final AtomicInteger prepared = new AtomicInteger();
  final AtomicInteger ticks = new AtomicInteger();
  private final String currency;

  Prices(@Value("${shop.currency}") String currency) {
    this.currency = currency;
    INSTANCES.incrementAndGet();
  }

  @PostConstruct
  void prepare() {
    prepared.incrementAndGet();
  }

  @Scheduled(initialDelay = 0, fixedDelay = 1_000_000)
  void tick() {
    ticks.incrementAndGet();
  }

  @CachedResult(cacheName = "prices")
  public String price(String product) {
    computed.incrementAndGet();
    return product.length() + " " + currency;
  }

  int computations() {
    return computed.get();
  }
}
