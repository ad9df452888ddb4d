package io.cachedresult.monitor.endpoints;

import io.cachedresult.monitor.http.JsonObjectWriter;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells one process from another, and earlier responses of a process from later ones: a process that
 * was restarted begins to count again, and responses may arrive in any order.
 */
final class ProcessIdentity {

  private static final String ID = randomId();
  private static final AtomicLong RESPONSES = new AtomicLong();

  private ProcessIdentity() {}

  /** Returns 16 random hexadecimal digits. */
  static String randomId() {
    return HexFormat.of().toHexDigits(new Random().nextLong());
  }

  /** Returns a number that is larger than all that were returned before in this process. */
  static long nextSequence() {
    return RESPONSES.incrementAndGet();
  }

  static void put(JsonObjectWriter json) {
    json.put("id", ID)
        .put("pid", ProcessHandle.current().pid())
        .put("started_millis", ManagementFactory.getRuntimeMXBean().getStartTime());
  }
}
