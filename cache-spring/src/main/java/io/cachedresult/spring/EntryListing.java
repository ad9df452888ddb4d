package io.cachedresult.spring;

import io.cachedresult.EntrySnapshot;
import io.cachedresult.ResultCache;
import io.cachedresult.StoredEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Lists the entries of all caches of a name. To show a key, it calls {@code toString}, which may
 * hang: it does so in a thread that it can abandon, and then shows types in place of the keys.
 * Thread-safe.
 */
final class EntryListing {

  private static final long PATIENCE_SECONDS = 2;

  /** The maximum number of threads, including those that hang. */
  private static final int MOST_THREADS = 4;

  private static final int LONGEST_KEY = 200;

  private final Semaphore threads = new Semaphore(MOST_THREADS);

  /** Returns up to a number of entries, in turn from each cache. */
  List<EntrySnapshot> list(Collection<ResultCache> caches, int count) {
    return listInThread(caches, count)
        .orElseGet(() -> list(caches, count, entry -> entry.plainKey(LONGEST_KEY)));
  }

  /** Returns nothing if the keys do not come in time, or if too many threads hang. */
  private Optional<List<EntrySnapshot>> listInThread(Collection<ResultCache> caches, int count) {
    if (!threads.tryAcquire()) {
      return Optional.empty();
    }
    FutureTask<List<EntrySnapshot>> task = new FutureTask<>(() -> {
      try {
        return list(caches, count, entry -> entry.key(LONGEST_KEY));
      } finally {
        threads.release();
      }
    });
    Thread thread = new Thread(task, "cached-result-keys");
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      threads.release();
      return Optional.empty();
    }
    try {
      return Optional.of(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // The keys are not shown.
    }
    // Many methods that block end then.
    thread.interrupt();
    return Optional.empty();
  }

  private static List<EntrySnapshot> list(
      Collection<ResultCache> caches, int count, Function<StoredEntry, String> keyOf) {
    Queue<Iterator<StoredEntry>> turns = new ArrayDeque<>();
    caches.forEach(cache -> turns.add(cache.storedEntries("")));
    List<EntrySnapshot> entries = new ArrayList<>();
    while (entries.size() < count && !turns.isEmpty()) {
      Iterator<StoredEntry> next = turns.remove();
      if (next.hasNext()) {
        StoredEntry entry = next.next();
        entries.add(new EntrySnapshot(entry.id(), keyOf.apply(entry), entry.age(), entry.weight()));
        turns.add(next);
      }
    }
    return entries;
  }
}
