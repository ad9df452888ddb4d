package io.cachedresult.engine.report;

import io.cachedresult.CacheStats;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Percentage;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** The figures of a cache, once a second while they change. Counts begin with the cache. */
@Name("io.cachedresult.Statistics")
@Label("Cache Statistics")
@Category("Cached Result")
@Description("The figures of a cache since its creation")
@StackTrace(false)
final class StatisticsEvent extends Event {

  @Label("Cache")
  final String cache;

  @Label("Hits")
  final long hits;

  @Label("Misses")
  final long misses;

  @Label("Hit Rate")
  @Description("The hits divided by the hits and misses since the cache was created")
  @Percentage
  final double hitRate;

  @Label("Waits")
  @Description("Hits that waited for a computation of another call")
  final long waits;

  @Label("Computations")
  final long computations;

  @Label("Failed Computations")
  final long failures;

  @Label("Computation Time")
  @Timespan
  final long computationTime;

  @Label("Own Computation Time")
  @Description("Without the computations that computations ran or waited for")
  @Timespan
  final long ownComputationTime;

  @Label("Stored Results")
  @Description("Results that were computed and stored, or put")
  final long puts;

  @Label("Evictions")
  final long evictions;

  @Label("Expirations")
  final long expirations;

  @Label("Rejections")
  final long rejections;

  @Label("Entries")
  @Description("The number of results in the cache now")
  final int entries;

  @Label("Bytes")
  @DataAmount
  final long bytes;

  StatisticsEvent(String cache, CacheStats stats, int entries, long bytes) {
    this.cache = cache;
    this.hits = stats.hits();
    this.misses = stats.misses();
    this.hitRate = stats.hitRate();
    this.waits = stats.waits();
    this.computations = stats.loads();
    this.failures = stats.failures();
    this.computationTime = stats.totalLoadTime();
    this.ownComputationTime = stats.ownLoadTime();
    this.puts = stats.puts();
    this.evictions = stats.evictions();
    this.expirations = stats.expirations();
    this.rejections = stats.rejections();
    this.entries = entries;
    this.bytes = bytes;
  }
}
