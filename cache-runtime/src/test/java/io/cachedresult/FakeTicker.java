package io.cachedresult;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that a test moves on by hand; it starts shortly before the overflow of a long. */
final class FakeTicker implements Ticker {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);

  @Override
  public long read() {
    return now.get();
  }

  void advance(Duration by) {
    now.addAndGet(by.toNanos());
  }
}
