package io.cachedresult.integration;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Time that a test moves on by hand. */
public final class FakeTicker implements Ticker {

  private final AtomicLong now = new AtomicLong();

  @Override
  public long read() {
    return now.get();
  }

  public void advance(Duration by) {
    now.addAndGet(by.toNanos());
  }

  /** An environment with this time and these settings, apart from the process's. */
  public CacheEnvironment environment(Map<String, String> settings) {
    return CacheEnvironment.builder()
        .ticker(this)
        .settings(settings)
        .registry(new CacheRegistry())
        .build();
  }
}
