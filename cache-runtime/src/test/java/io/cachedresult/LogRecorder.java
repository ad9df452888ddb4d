package io.cachedresult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what the runtime logs, and from the console, until it is closed. */
final class LogRecorder extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger("io.cachedresult");
  private final List<LogRecord> records = new ArrayList<>();

  LogRecorder() {
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
  }

  @Override
  public synchronized void publish(LogRecord warning) {
    records.add(warning);
  }

  synchronized List<Object> parameters() {
    return records.stream()
        .flatMap(warning -> Arrays.stream(warning.getParameters()))
        .toList();
  }

  synchronized List<String> failures() {
    return records.stream().map(warning -> warning.getThrown().getMessage()).toList();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
