package io.cachedresult.redis;

import io.cachedresult.shared.InvalidationListener;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The listeners of each space. Thread-safe. */
final class ListenerRegistry {

  /** By the escaped name of the space. */
  private final Map<String, List<WeakReference<InvalidationListener>>> listeners =
      new ConcurrentHashMap<>();

  void add(String space, InvalidationListener listener) {
    List<WeakReference<InvalidationListener>> ofSpace =
        listeners.computeIfAbsent(space, name -> new CopyOnWriteArrayList<>());
    ofSpace.removeIf(reference -> reference.get() == null);
    ofSpace.add(new WeakReference<>(listener));
  }

  /**
   * Returns the spaces that have listeners, and forgets the listeners that were garbage-collected.
   */
  Set<String> spaces() {
    Set<String> spaces = new TreeSet<>();
    listeners.forEach((space, ofSpace) -> {
      ofSpace.removeIf(reference -> reference.get() == null);
      if (!ofSpace.isEmpty()) {
        spaces.add(space);
      }
    });
    return spaces;
  }

  void notifyOf(String space, Consumer<InvalidationListener> event) {
    notifyEach(listeners.getOrDefault(space, List.of()), event);
  }

  void notifyAll(Consumer<InvalidationListener> event) {
    listeners.values().forEach(ofSpace -> notifyEach(ofSpace, event));
  }

  private static void notifyEach(
      List<WeakReference<InvalidationListener>> listeners, Consumer<InvalidationListener> event) {
    listeners.stream().map(WeakReference::get).filter(Objects::nonNull).forEach(listener -> {
      try {
        event.accept(listener);
      } catch (Throwable failure) {
        // Listeners must not throw; if one does, the others are still notified.
      }
    });
  }
}
