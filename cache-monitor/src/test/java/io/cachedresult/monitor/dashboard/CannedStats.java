package io.cachedresult.monitor.dashboard;

import io.cachedresult.shared.TierHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the JSON of {@code /api/cache/stats} with figures that a test chooses. */
final class CannedStats {

  private final List<String> caches = new ArrayList<>();
  private String process = "0123456789abcdef";
  private String mode = "";
  private String tier = "";
  private long sequence;
  private boolean canChange = true;

  CannedStats process(String id) {
    process = id;
    return this;
  }

  CannedStats sequence(long number) {
    sequence = number;
    return this;
  }

  CannedStats readOnly() {
    canChange = false;
    return this;
  }

  /** Sets the mode of the caches that are added from now on, and its origin. */
  CannedStats mode(String name, String kind, String origin) {
    mode = """
        ,"mode":"%s","mode_origin":{"kind":"%s","name":%s}""".formatted(name, kind, origin);
    return this;
  }

  /** Sets the second tier of the caches that are added from now on, and its hits. */
  CannedStats tier(long hits, TierHealth health) {
    tier = String.format(
        Locale.ROOT,
        ",\"shared_hits\":%d,\"shared_tier\":"
            + "{\"is_connected\":%b,\"is_bypassed\":%b,\"failure_count\":%d}",
        hits,
        health.isConnected(),
        health.isBypassed(),
        health.failures());
    return this;
  }

  /** Adds a cache. All of its misses are computations of 20 ms. */
  CannedStats cache(String name, long hits, long misses, long failures) {
    caches.add(String.format(
        Locale.ROOT,
        """
        {"name":"%s","instances":1,"hits":%d,"misses":%d,"current_items":%d,\
        "current_memory_mb":%.3f,"max_items":1000,"max_memory_mb":null,"load_count":%d,\
        "failure_count":%d,"mean_load_millis":20.0,"time_saved_millis":%d,"evictions":0%s%s}""",
        name,
        hits,
        misses,
        misses - failures,
        (misses - failures) / 100.0,
        misses,
        failures,
        20 * hits,
        mode,
        tier));
    return this;
  }

  String json() {
    return """
        {"process":{"id":"%s"},"sequence":%d,"can_change":%b,"max_items":null,\
        "max_memory_mb":512.0,"caches":[%s]}""".formatted(process, sequence, canChange, String.join(",", caches));
  }
}
