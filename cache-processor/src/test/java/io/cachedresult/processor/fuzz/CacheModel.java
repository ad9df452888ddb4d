package io.cachedresult.processor.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model of one cache as documented: a map in the order of use. */
final class CacheModel {

  private final ShapeLimits limits;
  private final Map<ModelKey, Stored> entries = new LinkedHashMap<>(16, 0.75f, true);

  long hits;
  long misses;
  long loads;
  long failures;
  long evictions;

  /** The current time in minutes. */
  private long now;

  CacheModel(ShapeLimits limits) {
    this.limits = limits;
  }

  /** A result, and when it was written and used. */
  private static final class Stored {
    final Object result;
    final long writtenAt;
    long usedAt;
    long refreshFailedAt = Long.MIN_VALUE;

    Stored(Object result, long now) {
      this.result = result;
      this.writtenAt = now;
      this.usedAt = now;
    }
  }

  void advance(long minutes) {
    now += minutes;
  }

  boolean keepsNull() {
    return limits.keepsNull();
  }

  /** Returns whether a result is stored, which may be {@code null}. Does not count as a use. */
  boolean contains(ModelKey key) {
    return find(key).isPresent();
  }

  /** Finds a result for a call, or counts a miss and removes an expired result. */
  Optional<Answer> ask(ModelKey key) {
    Optional<Answer> found = use(key);
    if (found.isEmpty()) {
      entries.remove(key);
    }
    return found;
  }

  /** Finds a stored result, or counts a miss. */
  Optional<Answer> use(ModelKey key) {
    Optional<Stored> found = find(key);
    if (found.isEmpty()) {
      misses++;
      return Optional.empty();
    }
    hits++;
    found.get().usedAt = now;
    entries.get(key);
    return Optional.of(Answer.of(found.get().result));
  }

  /** Returns whether a call must refresh; after a failure, no other call does at the same time. */
  boolean isRefreshDue(ModelKey key) {
    Stored stored = peek(key).orElseThrow();
    return limits.refreshAfterWrite().isPresent()
        && now - stored.writtenAt >= limits.refreshAfterWrite().getAsInt()
        && stored.refreshFailedAt < now;
  }

  void refreshFailed(ModelKey key) {
    peek(key).ifPresent(stored -> stored.refreshFailedAt = now);
  }

  private Optional<Stored> find(ModelKey key) {
    return peek(key).filter(stored -> !isOver(stored));
  }

  /** Searches all entries. Does not count as a use. */
  private Optional<Stored> peek(ModelKey key) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().equals(key))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private boolean isOver(Stored stored) {
    int sinceWrite = limits.expireAfterWrite().orElse(Integer.MAX_VALUE);
    int sinceUse = limits.expireAfterAccess().orElse(Integer.MAX_VALUE);
    return now - stored.writtenAt >= sinceWrite || now - stored.usedAt >= sinceUse;
  }

  void put(ModelKey key, Object result) {
    entries.remove(key);
    List<ModelKey> eldestFirst = new ArrayList<>(entries.keySet());
    for (int i = 0; entries.size() >= limits.maximumSize().orElse(1_000); i++) {
      entries.remove(eldestFirst.get(i));
      evictions++;
    }
    entries.put(key, new Stored(result, now));
  }

  boolean invalidate(ModelKey key) {
    Optional<Stored> removed = peek(key);
    entries.remove(key);
    return removed.filter(stored -> !isOver(stored)).isPresent();
  }

  void invalidateAll() {
    entries.clear();
  }

  void cleanUp() {
    entries.values().removeIf(this::isOver);
  }

  /** Returns the figures as {@link Subject} gives them. */
  List<Long> figures() {
    return List.of((long) entries.size(), hits, misses, loads, failures, evictions);
  }
}
