package io.cachedresult.benchmarks.traces;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumMap;
import java.util.Map;

/**
 * Reads each trace only once. Traces are not part of the project; a test without its trace is
 * skipped.
 */
public final class RecordedTrace {

  private static final Map<TraceFile, Trace> READ = new EnumMap<>(TraceFile.class);

  private RecordedTrace() {}

  public static synchronized Trace read(TraceFile file) {
    assumeTrue(file.isPresent(), () -> "skipped: trace " + file.title() + " is not available");
    return READ.computeIfAbsent(file, TraceFile::read);
  }
}
