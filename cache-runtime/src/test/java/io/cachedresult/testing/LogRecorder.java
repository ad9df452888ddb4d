package io.cachedresult.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Records what the runtime logs, and keeps it from the console, until this is closed. */
public final class LogRecorder extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger("io.cachedresult");
  private final List<LogRecord> records = new ArrayList<>();

  public LogRecorder() {
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
  }

  @Override
  public synchronized void publish(LogRecord warning) {
    records.add(warning);
  }

  public synchronized List<Object> parameters() {
    return records.stream()
        .flatMap(warning -> Arrays.stream(warning.getParameters()))
        .toList();
  }

  public synchronized List<String> failures() {
    return records.stream()
        .map(LogRecord::getThrown)
        .filter(Objects::nonNull)
        .map(Throwable::getMessage)
        .toList();
  }

  /** Returns the failures as they would be printed, with their causes. */
  public synchronized List<String> stackTraces() {
    return records.stream()
        .map(LogRecord::getThrown)
        .filter(Objects::nonNull)
        .map(failure -> {
          StringWriter trace = new StringWriter();
          failure.printStackTrace(new PrintWriter(trace));
          return trace.toString();
        })
        .toList();
  }

  public synchronized List<String> messages() {
    return records.stream().map(LogRecord::getMessage).toList();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
