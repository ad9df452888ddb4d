package io.cachedresult.monitor.http;

import org.jspecify.annotations.Nullable;

/** Finds the endpoint at a path. Thread-safe. */
public interface EndpointFinder {

  /** Returns the endpoint at a path, or null. */
  @Nullable
  Endpoint find(String path);
}
