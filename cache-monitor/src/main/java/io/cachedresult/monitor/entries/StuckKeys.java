package io.cachedresult.monitor.entries;

import io.cachedresult.KeyArgument;
import io.cachedresult.StoredEntry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The keys that threads are stuck in. While a {@code toString} does not return, no other thread
 * should call it, nor that of another key of the same type: it would probably wait for the same
 * lock. Thread-safe.
 */
final class StuckKeys {

  /** The number of characters that are read of each argument: only the types matter. */
  private static final int SHORT = 10;

  /** The types of the arguments that each stuck batch was reading. */
  private final Map<KeyBatch<?>, Set<String>> types = new ConcurrentHashMap<>();

  /** Adds a batch that is stuck in an entry, until {@link #remove}. */
  void add(KeyBatch<?> batch, StoredEntry entry) {
    types.put(batch, typesOf(entry));
    if (!batch.isRunning()) {
      remove(batch);
    }
  }

  void remove(KeyBatch<?> batch) {
    types.remove(batch);
  }

  int count() {
    return types.size();
  }

  /** Returns whether an argument of the entry has a type that a thread is stuck in. */
  boolean contain(StoredEntry entry) {
    return !types.isEmpty()
        && typesOf(entry).stream()
            .anyMatch(type -> types.values().stream().anyMatch(stuck -> stuck.contains(type)));
  }

  private static Set<String> typesOf(StoredEntry entry) {
    return entry.plainArguments(SHORT).stream()
        .filter(argument -> argument.text().isEmpty())
        .map(KeyArgument::type)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
