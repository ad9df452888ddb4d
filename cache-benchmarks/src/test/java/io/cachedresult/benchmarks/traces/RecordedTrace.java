package io.cachedresult.benchmarks.traces;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumMap;
import java.util.Map;

/** Traces that are not part of the project: read once, and missed without harm. */
public final class RecordedTrace {

  private static final Map<TraceFile, Trace> READ = new EnumMap<>(TraceFile.class);

  private RecordedTrace() {}

  public static synchronized Trace read(TraceFile file) {
    assumeTrue(file.isPresent(), () -> "skipped: there is no trace " + file.title());
    return READ.computeIfAbsent(file, TraceFile::read);
  }
}
