/** Micrometer meters for the caches of a process. */
@SuppressWarnings("module") // the monitor is compiled after this
module io.cachedresult.micrometer {
  requires transitive io.cachedresult;
  requires transitive micrometer.core;
  requires static org.jspecify;

  exports io.cachedresult.micrometer;
  // The monitor groups caches in the same way.
  exports io.cachedresult.micrometer.groups to
      io.cachedresult.monitor;
}
