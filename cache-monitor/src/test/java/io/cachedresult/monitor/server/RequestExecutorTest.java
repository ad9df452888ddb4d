package io.cachedresult.monitor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestExecutorTest {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final RequestExecutor threads = new RequestExecutor(2, Duration.ofSeconds(10), now::get);

  @AfterEach
  void close() {
    threads.close();
  }

  /** A request that runs until it is cut off. */
  private final class Slow implements Runnable {
    final CountDownLatch began = new CountDownLatch(1);
    final CountDownLatch cut = new CountDownLatch(1);
    final CountDownLatch mayEnd;
    private final boolean isAnswered;

    Slow(boolean isAnswered, CountDownLatch mayEnd) {
      this.isAnswered = isAnswered;
      this.mayEnd = mayEnd;
    }

    Slow(boolean isAnswered) {
      this(isAnswered, new CountDownLatch(0));
    }

    @Override
    public void run() {
      if (isAnswered) {
        threads.workStarted();
      }
      began.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException cutOff) {
        cut.countDown();
      }
      try {
        mayEnd.await();
      } catch (InterruptedException unexpected) {
        throw new AssertionError(unexpected);
      }
    }
  }

  private Slow start(Slow request) throws InterruptedException {
    threads.execute(request);
    request.began.await();
    return request;
  }

  @Test
  void execute_withoutRoom_cutsTheEldestThatIsNotAnswered() throws InterruptedException {
    Slow answered = start(new Slow(true));
    Slow eldest = start(new Slow(false));
    Slow next = start(new Slow(false));

    eldest.cut.await();
    assertThat(answered.cut.getCount()).isOne();
    assertThat(next.cut.getCount()).isOne();
  }

  @Test
  void execute_whileAnAnswerIsSent_cutsThatRequest() throws InterruptedException {
    CountDownLatch cut = new CountDownLatch(1);
    CountDownLatch sending = new CountDownLatch(1);
    threads.execute(() -> {
      threads.workStarted();
      threads.workFinished();
      sending.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException cutOff) {
        cut.countDown();
      }
    });
    sending.await();
    start(new Slow(true));
    start(new Slow(true));

    cut.await();
  }

  @Test
  void execute_whereAllAreAnswered_rejects() throws InterruptedException {
    start(new Slow(true));
    start(new Slow(true));

    assertThatThrownBy(() -> start(new Slow(false))).isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void execute_whileThoseThatWereCutGoOn_rejectsAtTwiceTheNumber() throws InterruptedException {
    CountDownLatch mayEnd = new CountDownLatch(1);
    for (int i = 0; i < 4; i++) {
      start(new Slow(false, mayEnd));
    }

    assertThatThrownBy(() -> start(new Slow(false))).isInstanceOf(RejectedExecutionException.class);
    mayEnd.countDown();
  }

  @Test
  void cutOffLateRequests_afterTheLongestTime_cutsThoseAlone() throws InterruptedException {
    Slow late = start(new Slow(true));
    threads.cutOffLateRequests();
    assertThat(late.cut.getCount()).isOne();
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    Slow young = start(new Slow(false));
    now.addAndGet(Duration.ofSeconds(9).toNanos() - 1);
    threads.cutOffLateRequests();
    assertThat(late.cut.getCount()).isOne();

    now.addAndGet(1);
    threads.cutOffLateRequests();
    late.cut.await();
    assertThat(young.cut.getCount()).isOne();
  }

  @Test
  void close_withRequests_cutsThem() throws InterruptedException {
    Slow arriving = start(new Slow(false));
    Slow answered = start(new Slow(true));
    threads.close();

    arriving.cut.await();
    answered.cut.await();
    assertThatThrownBy(() -> threads.execute(() -> {}))
        .isInstanceOf(RejectedExecutionException.class);
  }
}
