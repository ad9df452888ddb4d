package io.cachedresult.engine;

import io.cachedresult.KeyArgument;
import io.cachedresult.StoredEntry;
import io.cachedresult.engine.report.KeyText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows an entry to tools. */
final class InspectedEntry<E extends Entry<E>> implements StoredEntry {

  private final CacheContext<E> context;
  private final E entry;
  private final EntryId id;

  /** The ticker's time at which ages are measured. */
  private final long now;

  InspectedEntry(CacheContext<E> context, E entry, long now) {
    this.context = context;
    this.entry = entry;
    this.id = EntryId.of(entry);
    this.now = now;
  }

  EntryId entryId() {
    return id;
  }

  @Override
  public String id() {
    return id.toString();
  }

  @Override
  public Duration age() {
    return since(writtenAt());
  }

  private Duration since(long time) {
    return Duration.ofNanos(Math.max(now - time, 0));
  }

  @Override
  public Optional<Duration> idle() {
    return recordsTimeOfUse() ? Optional.of(since(entry.accessedAt())) : Optional.empty();
  }

  private boolean recordsTimeOfUse() {
    return !entry.isPending() && context.mode.settings().expireAfterAccess().isPresent();
  }

  @Override
  public long writtenAt() {
    return entry.isPending() ? entry.pendingSince() : entry.writtenAt();
  }

  @Override
  public long usedAt() {
    return recordsTimeOfUse() ? entry.accessedAt() : context.order.usedAt(entry);
  }

  @Override
  public int weight() {
    return entry.weight();
  }

  @Override
  public String key(int longest) {
    return KeyText.of(entry.arguments(), longest);
  }

  @Override
  public List<KeyArgument> arguments(int longest) {
    return KeyText.arguments(entry.arguments(), longest, true);
  }

  @Override
  public boolean isPlain() {
    return KeyText.isPlain(entry.arguments());
  }

  @Override
  public String plainKey(int longest) {
    return KeyText.ofTypes(entry.arguments(), longest);
  }

  @Override
  public List<KeyArgument> plainArguments(int longest) {
    return KeyText.arguments(entry.arguments(), longest, false);
  }
}
