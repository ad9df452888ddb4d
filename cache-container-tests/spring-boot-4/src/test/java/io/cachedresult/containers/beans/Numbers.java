package io.cachedresult.containers.beans;

import java.util.concurrent.atomic.AtomicInteger;

/** What the cached beans of these tests depend on; its numbers show what was computed again. */
class Numbers {

  private final AtomicInteger last = new AtomicInteger();

  String next(String name) {
    return name + " " + last.incrementAndGet();
  }
}
