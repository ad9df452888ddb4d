package io.cachedresult.monitor;

import io.cachedresult.Ticker;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a server: one for each request, from its first byte to the end of its answer.
 *
 * <p>The server reads a request as slowly as the client sends it, writes as slowly as it reads, and
 * holds a thread for it. So a request that takes too long is cut off, and when there are too many, the one that has been
 * waiting for its client for the longest time gives way to the next: one that means it sends all at
 * once, and reads at once. While a request is being answered, its client is not to blame.
 * To cut off is to interrupt, which closes the connection that the thread reads from or writes to.
 */
final class RequestThreads implements Executor, Attention, AutoCloseable {

  private final ExecutorService threads = Threads.executor();
  private final int most;
  private final long longestNanos;
  private final Ticker ticker;

  /** In the order of their beginning; guarded by this. */
  private final Set<Request> requests = new LinkedHashSet<>();

  private boolean isClosed;

  /** A request; its fields are guarded by {@link RequestThreads}. */
  private final class Request implements Runnable {

    final Runnable task;
    final long began = ticker.read();

    @Nullable
    Thread thread;

    boolean isAnswered;
    boolean isCut;

    Request(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      begin(this);
      try {
        task.run();
      } finally {
        end(this);
      }
    }
  }

  /**
   * Makes threads when they are needed.
   *
   * @param most so many requests are read or answered at once; and at most as many again that have
   *     been cut off are still ending
   * @param longest the time that one may take
   */
  RequestThreads(int most, Duration longest, Ticker ticker) {
    this.most = most;
    this.longestNanos = longest.toNanos();
    this.ticker = ticker;
  }

  /** Runs a request, or throws, and then the server closes the connection. */
  @Override
  public void execute(Runnable task) {
    Request request = new Request(task);
    synchronized (this) {
      makeRoom();
      requests.add(request);
    }
    try {
      threads.execute(request);
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      end(request);
      throw noThread;
    }
  }

  private void makeRoom() {
    if (isClosed || requests.size() >= 2 * most) {
      throw new RejectedExecutionException("no room for another request");
    }
    if (requests.stream().filter(request -> !request.isCut).count() >= most) {
      Request eldest = requests.stream()
          .filter(request -> !request.isCut && !request.isAnswered)
          .findFirst()
          .orElseThrow(() -> new RejectedExecutionException("all requests are being answered"));
      cut(eldest);
    }
  }

  @Override
  public void begins() {
    mark(true);
  }

  @Override
  public void ends() {
    mark(false);
  }

  private synchronized void mark(boolean isAnswered) {
    for (Request request : requests) {
      if (request.thread == Thread.currentThread()) {
        request.isAnswered = isAnswered;
      }
    }
  }

  private synchronized void begin(Request request) {
    Thread thread = Thread.currentThread();
    request.thread = thread;
    if (request.isCut) {
      thread.interrupt();
    }
  }

  private synchronized void end(Request request) {
    request.thread = null;
    requests.remove(request);
  }

  private static void cut(Request request) {
    request.isCut = true;
    if (request.thread != null) {
      request.thread.interrupt();
    }
  }

  /** Cuts off the requests that take too long; to be called from time to time. */
  synchronized void cutLate() {
    long now = ticker.read();
    requests.stream()
        .filter(request -> !request.isCut && now - request.began >= longestNanos)
        .forEach(RequestThreads::cut);
  }

  /** Takes no more requests, cuts all off, and waits a little for their threads to end. */
  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
      requests.stream().filter(request -> !request.isCut).forEach(RequestThreads::cut);
    }
    threads.shutdown();
    Threads.awaitEnd(threads);
  }
}
