import io.cachedresult.LruCache;
import io.cachedresult.monitor.CacheMonitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Uses the monitor as a named module; prints what it answers. */
class NamedModule {
  public static void main(String[] arguments) throws Exception {
    System.out.println(CacheMonitor.class.getModule());
    LruCache<Integer, Integer> cache = LruCache.<Integer, Integer>builder().cacheName("a").build();
    cache.get(1, key -> 2);
    try (CacheMonitor monitor = CacheMonitor.start(0)) {
      for (String path : List.of("/", "/lib/chart.js", "/metrics", "/api/cache/stats")) {
        URI uri = URI.create("http://localhost:" + monitor.port() + path);
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        System.out.println(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
      }
    }
  }
}
