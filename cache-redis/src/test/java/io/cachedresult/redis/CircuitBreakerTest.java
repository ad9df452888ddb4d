package io.cachedresult.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CircuitBreakerTest {

  private static final long SECOND = 1_000_000_000;

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - SECOND / 2); // overflows
  private final CircuitBreaker breaker = new CircuitBreaker(clock::get, SECOND);

  @Test
  void breaker_afterFiveFailures_isOpen() {
    for (int i = 1; i < CircuitBreaker.LIMIT; i++) {
      assertThat(breaker.failed()).isFalse();
    }
    assertThat(breaker.isOpen()).isFalse();
    assertThat(breaker.failed()).isTrue();
    assertThat(breaker.isOpen()).isTrue();
    assertThat(breaker.failed()).as("opened again").isFalse();
  }

  @Test
  void success_betweenFailures_keepsTheBreakerClosed() {
    for (int i = 0; i < 100; i++) {
      assertThat(breaker.failed()).isFalse();
      assertThat(breaker.failed()).isFalse();
      breaker.succeeded();
    }
    assertThat(breaker.isOpen()).isFalse();
  }

  @Test
  void openBreaker_allowsOneProbeInEachInterval() {
    assertThat(breaker.tryProbe()).as("while closed").isFalse();
    open();
    assertThat(breaker.tryProbe()).as("at once").isFalse();
    clock.addAndGet(SECOND);
    assertThat(breaker.tryProbe()).isTrue();
    assertThat(breaker.tryProbe()).isFalse();
    clock.addAndGet(SECOND - 1);
    assertThat(breaker.tryProbe()).isFalse();
    clock.addAndGet(1);
    assertThat(breaker.tryProbe()).isTrue();
  }

  @Test
  void openBreaker_isClosedByAProbe_notByALateSuccess() {
    open();
    breaker.succeeded();
    assertThat(breaker.isOpen()).isTrue();
    breaker.close();
    assertThat(breaker.isOpen()).isFalse();
    assertThat(breaker.failed()).isFalse();
  }

  @Test
  void manyThreads_openOnce_andProbeOnceInEachInterval() throws InterruptedException {
    AtomicInteger opened = new AtomicInteger();
    onManyThreads(() -> {
      if (breaker.failed()) {
        opened.incrementAndGet();
      }
    });
    assertThat(opened).hasValue(1);

    for (int round = 0; round < 50; round++) {
      clock.addAndGet(SECOND);
      AtomicInteger probes = new AtomicInteger();
      onManyThreads(() -> {
        breaker.succeeded();
        if (breaker.tryProbe()) {
          probes.incrementAndGet();
        }
      });
      assertThat(probes).hasValue(1);
    }
    assertThat(breaker.isOpen()).isTrue();
  }

  private void open() {
    for (int i = 0; i < CircuitBreaker.LIMIT; i++) {
      breaker.failed();
    }
  }

  private static void onManyThreads(Runnable action) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    Thread[] threads = new Thread[8];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(() -> {
        try {
          start.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        for (int j = 0; j < 100; j++) {
          action.run();
        }
      });
      threads[i].start();
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
