package io.cachedresult.engine.report;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Up to a thousand results of a cache were evicted, within about a second. */
@Name("io.cachedresult.Eviction")
@Label("Eviction")
@Category("Cached Result")
@StackTrace(false)
final class EvictionEvent extends Event {

  @Label("Cache")
  final String cache;

  @Label("Results")
  @Description("The number of results evicted since the previous event")
  final int results;

  @Label("Bytes")
  @DataAmount
  final long bytes;

  EvictionEvent(String cache, int results, long bytes) {
    this.cache = cache;
    this.results = results;
    this.bytes = bytes;
  }
}
