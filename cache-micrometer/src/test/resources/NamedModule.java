import io.cachedresult.LruCache;
import io.cachedresult.micrometer.CacheMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Uses the meters as a named module; prints a meter, and the modules that are not of the JDK. */
class NamedModule {
  public static void main(String[] arguments) {
    System.out.println(CacheMetrics.class.getModule());
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    new CacheMetrics().bindTo(meters);
    LruCache<Integer, Integer> cache = LruCache.<Integer, Integer>builder().cacheName("a").build();
    cache.get(1, key -> 2);
    System.out.println(meters.get("cache.size").tag("cache", "a").gauge().value());
    ModuleLayer.boot().modules().stream()
        .map(Module::getName)
        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
        .sorted()
        .forEach(System.out::println);
  }
}
