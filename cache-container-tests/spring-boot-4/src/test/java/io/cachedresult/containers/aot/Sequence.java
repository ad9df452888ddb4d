package io.cachedresult.containers.aot;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts computations. */
class Sequence {

  private final AtomicInteger last = new AtomicInteger();

  int next() {
    return last.incrementAndGet();
  }
}
