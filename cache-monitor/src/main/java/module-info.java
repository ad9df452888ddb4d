/** Monitors the caches of a process over HTTP and in JMX. */
module io.cachedresult.monitor {
  requires transitive io.cachedresult;
  requires transitive jdk.httpserver;
  requires io.cachedresult.micrometer;
  requires static micrometer.registry.prometheus;
  requires io.avaje.json;
  requires java.management;
  requires static org.jspecify;

  exports io.cachedresult.monitor;
}
