package io.cachedresult.processor;

import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.read.MissingParts;
import io.cachedresult.processor.types.SourceNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds hosts whose signatures mention their own generated class, or each other's: two services
 * that take each other's. If such hosts waited until these classes exist, they would wait forever.
 */
final class HostCircles {

  /** The missing parts of each waiting host, by the name of its generated class. */
  private final Map<String, MissingParts> waiting = new HashMap<>();

  /** Creates a finder for the hosts that wait in a round. */
  HostCircles(Map<DeclaredHost, MissingParts> hosts) {
    hosts.forEach((host, missing) -> waiting.put(nameFor(host), missing));
    // A host that also waits for something else has to wait, and so have those that wait for it.
    boolean isChanged;
    do {
      isChanged = waiting.values().removeIf(missing -> !areGenerated(missing));
    } while (isChanged);
  }

  private static String nameFor(DeclaredHost host) {
    return SourceNames.inPackageOf(host.type(), host.generatedName());
  }

  private boolean areGenerated(MissingParts missing) {
    return !missing.lacksValue() && waiting.keySet().containsAll(missing.names());
  }

  /**
   * Returns whether a class can be generated for a host although types are missing: all of them
   * will be generated classes, one of them needs this one, and only their names matter.
   */
  boolean include(DeclaredHost host) {
    MissingParts missing = waiting.get(nameFor(host));
    return missing != null && missing.required().isEmpty() && isInCircle(nameFor(host));
  }

  private boolean isInCircle(String name) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(name));
    while (!next.isEmpty()) {
      for (String needed :
          waiting.getOrDefault(next.remove(), MissingParts.NONE).names()) {
        if (reached.add(needed)) {
          next.add(needed);
        }
      }
    }
    return reached.contains(name);
  }
}
