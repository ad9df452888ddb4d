package io.cachedresult.monitor.server;

import io.cachedresult.Ticker;
import io.cachedresult.monitor.http.WorkListener;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Runs the requests of a server, and cuts off those that take too long. */
public final class RequestThreads implements Executor, AutoCloseable {

  /** The number of requests that may be in progress, and how long each may take. */
  private static final int LARGEST_NUMBER_OF_REQUESTS = 128;

  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

  private final RequestExecutor executor =
      new RequestExecutor(LARGEST_NUMBER_OF_REQUESTS, LONGEST_REQUEST, Ticker.system());
  private final SecondTimer timer =
      SecondTimer.startFor(executor, RequestExecutor::cutOffLateRequests);

  /** Creates the threads of a server. */
  public RequestThreads() {}

  @Override
  public void execute(Runnable request) {
    executor.execute(request);
  }

  /** Returns the listener to notify of requests that are being processed. */
  public WorkListener workListener() {
    return executor;
  }

  @Override
  public void close() {
    timer.close();
    executor.close();
  }
}
