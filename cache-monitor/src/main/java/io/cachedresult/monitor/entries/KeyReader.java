package io.cachedresult.monitor.entries;

import io.cachedresult.StoredEntry;
import io.cachedresult.Ticker;
import io.cachedresult.monitor.server.DaemonThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Reads keys as text, which may call a user's {@code toString}, without being stopped by it.
 *
 * <p>A key whose text calls user code is read by a thread of its own. If the text takes longer than
 * a quarter of a second, the thread is interrupted and abandoned, and another one reads the
 * remaining keys. There are at most {@value #MOST_THREADS} threads. Each is a daemon, so none keeps
 * the process from exiting, and ends as soon as the {@code toString} returns. While {@value
 * #MOST_STUCK} threads are stuck, no keys are read that call user code; while one is, no keys of the
 * same type. Thread-safe.
 */
final class KeyReader {

  private static final int MOST_STUCK = 4;
  private static final int MOST_THREADS = 8;
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final Ticker ticker;
  private final Semaphore threads = new Semaphore(MOST_THREADS);
  private final StuckKeys stuck = new StuckKeys();

  KeyReader(Ticker ticker) {
    this.ticker = ticker;
  }

  /**
   * Reads the keys of entries.
   *
   * @param deadline the time of the ticker at which to stop
   * @return for each entry what was read, or empty if the key cannot be read; fewer than there are
   *     entries if time was up
   */
  <T> List<Optional<T>> read(
      List<StoredEntry> entries, Function<StoredEntry, T> reading, long deadline) {
    List<Optional<T>> all = new ArrayList<>(entries.size());
    while (all.size() < entries.size() && ticker.read() - deadline < 0) {
      List<StoredEntry> rest = entries.subList(all.size(), entries.size());
      StoredEntry next = rest.get(0);
      if (next.isPlain()) {
        all.add(Optional.of(reading.apply(next)));
      } else if (isAvoided(next)) {
        all.add(Optional.empty());
      } else {
        all.addAll(readInThread(rest, reading, deadline));
      }
    }
    return all;
  }

  private boolean isAvoided(StoredEntry entry) {
    return stuck.count() >= MOST_STUCK || stuck.contain(entry);
  }

  /** Reads in one thread as far as possible; the last result is empty if its key cannot be read. */
  private <T> List<Optional<T>> readInThread(
      List<StoredEntry> entries, Function<StoredEntry, T> reading, long deadline) {
    if (!threads.tryAcquire()) {
      return List.of(Optional.empty());
    }
    KeyBatch<T> batch = new KeyBatch<>(untilAvoided(entries), reading, this::ended);
    Thread thread = DaemonThread.create("cache-monitor-keys", batch);
    try {
      thread.start();
      return resultsOf(batch, thread, deadline);
    } catch (OutOfMemoryError noThread) {
      threads.release();
      return List.of(Optional.empty());
    } catch (InterruptedException cutOff) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private List<StoredEntry> untilAvoided(List<StoredEntry> entries) {
    return entries.stream().takeWhile(entry -> !stuck.contain(entry)).toList();
  }

  private void ended(KeyBatch<?> batch) {
    stuck.remove(batch);
    threads.release();
  }

  private <T> List<Optional<T>> resultsOf(KeyBatch<T> batch, Thread thread, long deadline)
      throws InterruptedException {
    List<T> read = batch.await(ticker, PATIENCE.toNanos(), deadline);
    List<Optional<T>> results = new ArrayList<>(read.stream().map(Optional::of).toList());
    if (read.size() < batch.size()) {
      boolean isStuck = ticker.read() - deadline < 0;
      if (isStuck) {
        stuck.add(batch, batch.entry(read.size()));
        results.add(Optional.empty());
      }
      thread.interrupt();
    }
    return results;
  }
}
