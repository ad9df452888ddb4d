package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.LruCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StopTest {

  /** Threads of the process that this test does not affect. */
  private static final Pattern SHARED =
      Pattern.compile("HttpClient.*|ForkJoinPool.*|VirtualThread.*|.*Poller|.*Keep-Alive.*");

  private static Set<Thread> threads() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(thread -> SHARED.matcher(thread.getName()).matches());
    return threads;
  }

  @Test
  void close_afterRequests_leavesNoThreadBehind() throws Exception {
    Set<Thread> before = threads();
    Monitored monitored = new Monitored();
    try (Socket half = monitored.connect()) {
      half.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
      monitored.get("/metrics");
      Set<Thread> during = threads();
      during.removeAll(before);
      monitored.close();

      assertThat(during)
          .extracting(Thread::getName)
          .contains("HTTP-Dispatcher", "cache-monitor-clock");
      assertThat(during).allMatch(Thread::isDaemon);
      for (Thread thread : during) {
        thread.join();
      }
      assertThat(Monitored.readAll(half)).isEmpty();
    }
  }

  @Test
  void close_twice_doesNothingTheSecondTime() {
    Monitored monitored = new Monitored();
    monitored.close();
    monitored.close();

    assertThatThrownBy(() -> monitored.get("/"))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void close_whileAnAnswerIsMade_cutsItOff() throws Exception {
    Monitored monitored = new Monitored();
    LruCache<Object, Object> cache = monitored.cache("a");
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    cache.put(
        new Object() {
          @Override
          public String toString() {
            asked.countDown();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException cutOff) {
              interrupted.countDown();
            }
            return "late";
          }
        },
        1);
    Thread client = new Thread(() -> {
      try {
        monitored.get("/api/cache/entries?cache=a");
      } catch (UncheckedIOException cutOff) {
        // As expected.
      }
    });
    client.start();
    asked.await();
    monitored.close();

    interrupted.await();
    client.join();
  }

  @Test
  void start_onAPortThatIsTaken_saysSo() {
    try (Monitored monitored = new Monitored()) {
      int port = monitored.monitor.port();

      assertThatThrownBy(() -> CacheMonitor.start(port))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("cannot listen at")
          .hasMessageContaining(Integer.toString(port));
    }
  }

  @Test
  void start_onNoPort_isRejected() {
    for (int port : new int[] {-1, 65_536}) {
      assertThatThrownBy(() -> CacheMonitor.start(port))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void start_onAnyPort_watchesTheProcess() throws IOException {
    try (CacheMonitor monitor = CacheMonitor.start(0)) {
      assertThat(monitor.port()).isPositive();
    }
  }

  @Test
  void monitor_ofACache_keepsItNotAlive() {
    try (Monitored monitored = new Monitored()) {
      WeakReference<LruCache<Object, Object>> cache =
          new WeakReference<>(monitored.cache("dropped"));
      monitored.get("/metrics");
      monitored.get("/api/cache/stats");
      Garbage.collectUntil(() -> cache.get() == null);
      Garbage.collectUntil(
          () -> monitored.json("/api/cache/stats").get("caches").isEmpty());

      assertThat(monitored.get("/metrics").body()).isEmpty();
    }
  }
}
