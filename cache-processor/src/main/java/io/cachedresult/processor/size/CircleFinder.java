package io.cachedresult.processor.size;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Finds the types whose objects may refer to themselves, directly or not: the methods that add up
 * their sizes call themselves.
 */
final class CircleFinder {

  private final Map<String, SizeMethod> byName = new HashMap<>();

  private CircleFinder(List<SizeMethod> methods) {
    methods.forEach(method -> byName.put(method.name(), method));
  }

  /** Returns the methods, with a mark on those that call themselves. */
  static List<SizeMethod> mark(List<SizeMethod> methods) {
    CircleFinder finder = new CircleFinder(methods);
    return methods.stream()
        .map(method -> method.withCircle(finder.callsItself(method)))
        .toList();
  }

  private boolean callsItself(SizeMethod method) {
    Set<String> called = new HashSet<>();
    Queue<SizeMethod> unfollowed = new ArrayDeque<>(List.of(method));
    while (!unfollowed.isEmpty()) {
      unfollowed
          .remove()
          .called()
          .filter(called::add)
          .filter(byName::containsKey)
          .map(byName::get)
          .forEach(unfollowed::add);
    }
    return called.contains(method.name());
  }
}
