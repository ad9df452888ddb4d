package io.cachedresult.engine.report;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** Results of a cache were invalidated; the stack trace shows the caller. */
@Name("io.cachedresult.Invalidation")
@Label("Invalidation")
@Category("Cached Result")
final class InvalidationEvent extends Event {

  @Label("Cache")
  final String cache;

  @Label("Results")
  final int results;

  InvalidationEvent(String cache, int results) {
    this.cache = cache;
    this.results = results;
  }
}
