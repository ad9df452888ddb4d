package io.cachedresult.monitor.endpoints;

import io.cachedresult.monitor.http.PrintableText;
import java.util.List;

/** Writes a line to the log for each change that a person makes: who, what, and how many. */
public final class ChangeLog {

  private static final System.Logger LOG = System.getLogger("io.cachedresult.monitor");

  /** The number of names in a line. */
  private static final int MOST_NAMES = 10;

  private ChangeLog() {}

  /** Logs that caches were cleared. */
  public static void cleared(List<String> names, long items, String client) {
    log("Cleared " + items + (items == 1 ? " entry of " : " entries of ") + caches(names), client);
  }

  static void invalidated(String id, String name, String client) {
    log("Invalidated the entry " + id + " of " + caches(List.of(name)), client);
  }

  /** Logs that the caches of a name were switched to a mode. */
  public static void switched(String name, String mode, String client) {
    log("Switched " + caches(List.of(name)) + " to " + mode, client);
  }

  private static String caches(List<String> names) {
    if (names.isEmpty()) {
      return "no caches";
    }
    StringBuilder text = new StringBuilder(names.size() == 1 ? "the cache " : "the caches ");
    for (int i = 0; i < names.size() && i < MOST_NAMES; i++) {
      text.append(i == 0 ? "'" : ", '").append(PrintableText.line(names.get(i))).append('\'');
    }
    if (names.size() > MOST_NAMES) {
      text.append(" and ").append(names.size() - MOST_NAMES).append(" more");
    }
    return text.toString();
  }

  private static void log(String change, String client) {
    LOG.log(System.Logger.Level.INFO, change + ", as requested by " + client + ".");
  }
}
