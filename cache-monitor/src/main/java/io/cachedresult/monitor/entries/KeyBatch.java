package io.cachedresult.monitor.entries;

import io.cachedresult.StoredEntry;
import io.cachedresult.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the keys of several entries one after the other, in a thread that may never end. The fields
 * are guarded by this.
 *
 * @param <T> what is read
 */
final class KeyBatch<T> implements Runnable {

  private final List<StoredEntry> entries;
  private final Function<StoredEntry, T> reading;
  private final Consumer<KeyBatch<?>> onEnd;
  private final List<T> read = new ArrayList<>();

  private boolean isAbandoned;
  private boolean hasEnded;

  /**
   * Creates a batch.
   *
   * @param onEnd is called when the thread ends
   */
  KeyBatch(
      List<StoredEntry> entries, Function<StoredEntry, T> reading, Consumer<KeyBatch<?>> onEnd) {
    this.entries = entries;
    this.reading = reading;
    this.onEnd = onEnd;
  }

  int size() {
    return entries.size();
  }

  StoredEntry entry(int index) {
    return entries.get(index);
  }

  @Override
  public void run() {
    try {
      for (StoredEntry entry : entries) {
        T result = reading.apply(entry);
        if (!add(result)) {
          return;
        }
      }
    } finally {
      end();
      onEnd.accept(this);
    }
  }

  /** Returns whether to go on. */
  private synchronized boolean add(T result) {
    if (!isAbandoned) {
      read.add(result);
    }
    return !isAbandoned;
  }

  private synchronized void end() {
    hasEnded = true;
    notifyAll();
  }

  /**
   * Waits until all keys are read, until a single key takes longer than the patience, or until the
   * deadline. Then abandons the batch.
   *
   * @param patience the longest time for a key, in nanoseconds
   * @return what was read: fewer than there are entries if the next key is stuck or late
   */
  synchronized List<T> await(Ticker ticker, long patience, long deadline)
      throws InterruptedException {
    try {
      awaitProgress(ticker, patience, deadline);
    } finally {
      isAbandoned = true;
    }
    return List.copyOf(read);
  }

  private synchronized void awaitProgress(Ticker ticker, long patience, long deadline)
      throws InterruptedException {
    int known = 0;
    long progressAt = ticker.read();
    long left = Math.min(patience, deadline - progressAt);
    while (!hasEnded && left > 0) {
      wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
      long now = ticker.read();
      if (read.size() > known) {
        known = read.size();
        progressAt = now;
      }
      left = Math.min(patience - (now - progressAt), deadline - now);
    }
  }

  /** Returns whether the thread is still reading a key. */
  synchronized boolean isRunning() {
    return !hasEnded;
  }
}
