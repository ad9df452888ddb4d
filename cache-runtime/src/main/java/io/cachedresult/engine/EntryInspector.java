package io.cachedresult.engine;

import io.cachedresult.EntrySnapshot;
import io.cachedresult.StoredEntry;
import io.cachedresult.engine.report.KeyText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Lists entries for people who have neither keys nor results. Traverses the table without the lock,
 * because writing a key as text runs user code.
 */
final class EntryInspector<E extends Entry<E>> {

  /** The time after which a call of {@link #entries} calls no more {@code toString} methods. */
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

  private final CacheContext<E> context;
  private final Tiers<E> tiers;

  EntryInspector(CacheContext<E> context, Tiers<E> tiers) {
    this.context = context;
    this.tiers = tiers;
  }

  /** See {@link io.cachedresult.ResultCache#entries}. */
  List<EntrySnapshot> entries(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("The limit must be at least 1, but is " + limit + ".");
    }
    long began = context.ticker.read();
    List<EntrySnapshot> snapshots = new ArrayList<>();
    Iterator<StoredEntry> scan = storedEntries("");
    while (snapshots.size() < limit && scan.hasNext()) {
      StoredEntry entry = scan.next();
      boolean isLate = context.ticker.read() - began >= PATIENCE;
      String key = isLate ? entry.plainKey(KeyText.LONGEST) : entry.key(KeyText.LONGEST);
      snapshots.add(new EntrySnapshot(entry.id(), key, entry.age(), entry.weight()));
    }
    return snapshots;
  }

  /** See {@link io.cachedresult.ResultCache#storedEntries}. */
  Iterator<StoredEntry> storedEntries(String after) {
    return EntryScan.of(context, after);
  }

  /** See {@link io.cachedresult.ResultCache#invalidateId}. */
  boolean invalidate(String id) {
    EntryId parsed = EntryId.parse(id);
    return tiers.invalidate(parsed.hash(), parsed.identity());
  }
}
