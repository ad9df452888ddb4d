package io.cachedresult.integration;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A ticker that a test advances by hand. */
public final class FakeTicker implements Ticker {

  private final AtomicLong now = new AtomicLong();

  @Override
  public long read() {
    return now.get();
  }

  public void advance(Duration by) {
    now.addAndGet(by.toNanos());
  }

  /** Returns an environment with this ticker, the given settings, and a registry of its own. */
  public CacheEnvironment environment(Map<String, String> settings) {
    return CacheEnvironment.builder()
        .ticker(this)
        .settings(settings)
        .registry(new CacheRegistry())
        .build();
  }
}
