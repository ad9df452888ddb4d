package io.cachedresult.monitor.http;

/**
 * Is notified while a request is being processed rather than waiting for its client. The thread of
 * the request makes the calls.
 */
public interface WorkListener {

  /** Ignores all notifications. */
  WorkListener NONE = new WorkListener() {
    @Override
    public void workStarted() {}

    @Override
    public void workFinished() {}
  };

  /** The request has been read. */
  void workStarted();

  /** The response is ready to be sent. */
  void workFinished();
}
