package io.cachedresult.monitor.entries;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import io.cachedresult.StoredEntry;
import io.cachedresult.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeyReaderTest {

  private final CountDownLatch mayReturn = new CountDownLatch(1);
  private final LruCache<Object, Object> cache = LruCache.builder()
      .environment(CacheEnvironment.builder()
          .registry(new CacheRegistry())
          .settings(Map.of())
          .build())
      .build();

  private final KeyReader reader = new KeyReader(Ticker.system());

  @AfterEach
  void letThreadsEnd() {
    mayReturn.countDown();
  }

  private class Hanging {
    @Override
    public String toString() {
      while (true) {
        try {
          mayReturn.await();
          return "returned";
        } catch (InterruptedException ignored) {
          // As a key may do.
        }
      }
    }
  }

  private static final class Readable {
    @Override
    public String toString() {
      return "readable";
    }
  }

  private List<StoredEntry> store(Object... keys) {
    for (Object key : keys) {
      cache.put(key, 1);
    }
    List<StoredEntry> entries = new ArrayList<>();
    cache.storedEntries("").forEachRemaining(entries::add);
    entries.sort(Comparator.comparingLong(StoredEntry::writtenAt));
    return entries;
  }

  private List<Optional<String>> read(List<StoredEntry> entries) {
    long deadline = Ticker.system().read() + Duration.ofSeconds(30).toNanos();
    return reader.read(entries, entry -> entry.key(100), deadline);
  }

  /** Waits for threads that have read their keys to end: at most a number of others hang. */
  private static void awaitReadingThreads(int most) {
    while (readingThreads() > most) {
      Thread.onSpinWait();
    }
  }

  private static long readingThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("cache-monitor-keys"))
        .count();
  }

  @Test
  void read_keysOfManyTypesThatHang_stopsAtFourThreads() {
    List<StoredEntry> entries = store(
        new Hanging() {},
        new Hanging() {},
        new Readable(),
        new Hanging() {},
        new Hanging() {},
        "plain",
        new Hanging() {},
        new Hanging() {});

    List<Optional<String>> read = read(entries);

    assertThat(read).hasSize(8).doesNotContain(Optional.of("(returned)"));
    assertThat(read.get(5)).hasValue("(plain)");
    awaitReadingThreads(4);
  }

  @Test
  void read_keysOfOneTypeThatHangs_stopsAtOneThreadAndReadsOtherTypes() {
    List<StoredEntry> entries =
        store(new Hanging(), new Hanging(), new Readable(), new Hanging(), new Hanging());

    assertThat(read(entries))
        .containsExactly(
            Optional.empty(),
            Optional.empty(),
            Optional.of("(readable)"),
            Optional.empty(),
            Optional.empty());
    awaitReadingThreads(1);
    assertThat(readingThreads()).isEqualTo(1);
  }

  @Test
  void read_afterTheDeadline_returnsNothingMore() {
    List<StoredEntry> entries = store(new Readable(), "plain");

    assertThat(reader.read(entries, entry -> entry.key(100), Ticker.system().read()))
        .isEmpty();
  }
}
