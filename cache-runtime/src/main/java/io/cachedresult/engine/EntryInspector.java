package io.cachedresult.engine;

import io.cachedresult.EntrySnapshot;
import io.cachedresult.engine.report.KeyText;
import io.cachedresult.engine.table.TableWalk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lists entries for people who have neither keys nor results. Traverses the table without the lock,
 * because writing a key as text runs user code.
 *
 * <p>An entry's id consists of its hash, which leads to its bucket, and of the identity hash code
 * of the object, so entries need no field for it. Two entries with the same hash hardly ever have
 * the same identity hash code; if they do, the wrong one may be removed, and then it is recomputed.
 */
final class EntryInspector<E extends Entry<E>> {

  /** The time after which a call of {@link #entries} calls no more {@code toString} methods. */
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

  private static final int ID_LENGTH = 16;

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
    TableWalk<E> walk = context.table.walk();
    for (List<E> found = walk.nextBucket(); !found.isEmpty(); found = walk.nextBucket()) {
      for (E entry : found) {
        if (snapshots.size() == limit) {
          return snapshots;
        }
        if (isCached(entry) && !context.ages.isExpired(entry, began)) {
          snapshots.add(snapshot(entry, began));
        }
      }
    }
    return snapshots;
  }

  private static boolean isCached(Entry<?> entry) {
    return !entry.isPending() || entry.isCachedFailure();
  }

  private EntrySnapshot snapshot(E entry, long began) {
    @Nullable Object[] arguments = entry.arguments();
    boolean isLate = context.ticker.read() - began >= PATIENCE;
    String key = isLate ? KeyText.ofTypes(arguments) : KeyText.of(arguments);
    long since = entry.isPending() ? entry.pendingSince() : entry.writtenAt();
    Duration age = Duration.ofNanos(Math.max(began - since, 0));
    return new EntrySnapshot(idOf(entry), key, age, entry.weight());
  }

  private static String idOf(Entry<?> entry) {
    return String.format(Locale.ROOT, "%08x%08x", entry.hash(), System.identityHashCode(entry));
  }

  /** See {@link io.cachedresult.ResultCache#invalidateId}. */
  boolean invalidate(String id) {
    if (id.length() != ID_LENGTH || !id.matches("[0-9a-f]+")) {
      throw new IllegalArgumentException("An id must have 16 hexadecimal digits, but is '" + id
          + "'. Use the id() of an EntrySnapshot.");
    }
    int half = ID_LENGTH / 2;
    int hash = Integer.parseUnsignedInt(id.substring(0, half), 16);
    int identity = Integer.parseUnsignedInt(id.substring(half), 16);
    return tiers.invalidate(hash, identity);
  }
}
