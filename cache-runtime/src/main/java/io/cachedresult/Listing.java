package io.cachedresult;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of a cache's entries is shown to those who have neither keys nor results. The table is walked
 * without the lock, since the text of a key is the user's code.
 *
 * <p>An entry is named by its hash, which leads to its bucket, and by the identity of the object.
 * That takes no memory until somebody looks. That two entries of one hash have the same identity is
 * as good as impossible, and would do no harm but that the other is computed anew.
 */
final class Listing<E extends Entry<E>> {

  /** When the texts of keys have taken so long together, the rest is not asked for. */
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

  private static final int ID_LENGTH = 16;

  private final EntryStore<E> store;
  private final EntryTable<E> table;
  private final Age age;
  private final Ticker ticker;

  Listing(EntryStore<E> store, EntryTable<E> table, Age age, Ticker ticker) {
    this.store = store;
    this.table = table;
    this.age = age;
    this.ticker = ticker;
  }

  List<EntrySnapshot> entries(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("A limit is 1 or more, not " + limit + ".");
    }
    long began = ticker.read();
    List<EntrySnapshot> snapshots = new ArrayList<>();
    EntryTable<E>.Walk walk = table.walk();
    for (List<E> found = walk.nextBucket(); !found.isEmpty(); found = walk.nextBucket()) {
      for (E entry : found) {
        if (snapshots.size() == limit) {
          return snapshots;
        }
        if (isKept(entry) && !age.isOver(entry, began)) {
          snapshots.add(snapshot(entry, began));
        }
      }
    }
    return snapshots;
  }

  private static boolean isKept(Entry<?> entry) {
    return !entry.isPending() || Computation.isKeptFailure(entry);
  }

  private EntrySnapshot snapshot(E entry, long began) {
    @Nullable Object[] arguments = entry.arguments();
    boolean late = ticker.read() - began >= PATIENCE;
    String key = late ? KeyText.withoutAsking(arguments) : KeyText.of(arguments);
    long since = entry.isPending() ? entry.pendingSince() : entry.writtenAt();
    Duration age = Duration.ofNanos(Math.max(began - since, 0));
    return new EntrySnapshot(idOf(entry), key, age, entry.weight);
  }

  private static String idOf(Entry<?> entry) {
    return String.format(Locale.ROOT, "%08x%08x", entry.hash, System.identityHashCode(entry));
  }

  boolean invalidate(String id) {
    if (id.length() != ID_LENGTH || !id.matches("[0-9a-f]+")) {
      throw new IllegalArgumentException("An id is 16 hexadecimal digits, from a snapshot.");
    }
    int half = ID_LENGTH / 2;
    int hash = Integer.parseUnsignedInt(id.substring(0, half), 16);
    int identity = Integer.parseUnsignedInt(id.substring(half), 16);
    return store.invalidate(hash, identity);
  }
}
