package io.cachedresult.monitor.server;

import io.cachedresult.Ticker;
import io.cachedresult.monitor.http.WorkListener;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs each request of a server in a thread of its own, from the first byte of the request to the
 * end of the response.
 *
 * <p>The server reads a request as slowly as the client sends it, writes as slowly as the client
 * reads, and blocks a thread meanwhile. So this executor cuts off a request that takes too long. If
 * there are too many requests, it cuts off the one that has been waiting for its client for the
 * longest time, because an honest client sends and reads without a pause. To make room, it never
 * cuts off a request that is being processed, because then the client is not the cause. Cutting off
 * a request means interrupting its thread, which closes the connection.
 */
final class RequestExecutor implements Executor, WorkListener, AutoCloseable {

  private final ExecutorService threads = ThreadPerTask.newExecutor();
  private final int largestNumber;
  private final long longestNanos;
  private final Ticker ticker;

  /** In the order of their arrival; guarded by this. */
  private final Set<Request> requests = new LinkedHashSet<>();

  private boolean isClosed;

  /** A request; its fields are guarded by {@link RequestExecutor}. */
  private final class Request implements Runnable {

    final Runnable task;
    final long startedAt = ticker.read();

    @Nullable
    Thread thread;

    boolean isProcessed;
    boolean isCutOff;

    Request(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      start(this);
      try {
        task.run();
      } finally {
        end(this);
      }
    }
  }

  /**
   * Creates an executor.
   *
   * @param largestNumber the number of requests that may be in progress; up to as many again may
   *     have been cut off and not ended yet
   * @param longest the time that a request may take
   */
  RequestExecutor(int largestNumber, Duration longest, Ticker ticker) {
    this.largestNumber = largestNumber;
    this.longestNanos = longest.toNanos();
    this.ticker = ticker;
  }

  /** Runs a request. If this throws, the server closes the connection. */
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
    if (isClosed || requests.size() >= 2 * largestNumber) {
      throw new RejectedExecutionException("No room for another request.");
    }
    if (requests.stream().filter(request -> !request.isCutOff).count() >= largestNumber) {
      Request eldest = requests.stream()
          .filter(request -> !request.isCutOff && !request.isProcessed)
          .findFirst()
          .orElseThrow(() -> new RejectedExecutionException("All requests are being processed."));
      cutOff(eldest);
    }
  }

  @Override
  public void workStarted() {
    mark(true);
  }

  @Override
  public void workFinished() {
    mark(false);
  }

  private synchronized void mark(boolean isProcessed) {
    for (Request request : requests) {
      if (request.thread == Thread.currentThread()) {
        request.isProcessed = isProcessed;
      }
    }
  }

  private synchronized void start(Request request) {
    Thread thread = Thread.currentThread();
    request.thread = thread;
    if (request.isCutOff) {
      thread.interrupt();
    }
  }

  private synchronized void end(Request request) {
    request.thread = null;
    requests.remove(request);
  }

  private static void cutOff(Request request) {
    request.isCutOff = true;
    if (request.thread != null) {
      request.thread.interrupt();
    }
  }

  /** Cuts off the requests that take too long. Call this periodically. */
  synchronized void cutOffLateRequests() {
    long now = ticker.read();
    requests.stream()
        .filter(request -> !request.isCutOff && now - request.startedAt >= longestNanos)
        .forEach(RequestExecutor::cutOff);
  }

  /** Accepts no more requests, cuts off all, and waits up to a second for their threads to end. */
  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
      requests.stream().filter(request -> !request.isCutOff).forEach(RequestExecutor::cutOff);
    }
    ThreadPerTask.shutDown(threads);
  }
}
