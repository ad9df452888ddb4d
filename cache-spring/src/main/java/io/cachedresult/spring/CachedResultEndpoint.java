package io.cachedresult.spring;

import io.cachedresult.CacheRegistry;
import io.cachedresult.ResultCache;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * The actuator's endpoint {@code cachedresult}: shows the caches of the application with their
 * statistics and keys, clears caches and removes entries. Who may use it is up to the application's
 * security. Results are never shown. Thread-safe.
 */
@Endpoint(id = "cachedresult")
public class CachedResultEndpoint {

  private static final int DEFAULT_LIMIT = 100;

  private static final int LARGEST_LIMIT = 1_000;

  private final CacheRegistry registry;
  private final EntryListing listing = new EntryListing();

  /** Creates an endpoint for the caches of a registry. */
  public CachedResultEndpoint(CacheRegistry registry) {
    this.registry = registry;
  }

  /** Returns the reports of all caches, ordered by name. */
  @ReadOperation
  public Map<String, List<CacheReport>> caches() {
    return Map.of(
        "caches",
        registry.caches().stream()
            .collect(Collectors.groupingBy(ResultCache::name, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(caches -> CacheReport.of(caches.getKey(), caches.getValue()))
            .toList());
  }

  /** Returns the report of the caches of a name, or null if there are none. */
  @ReadOperation
  public @Nullable CacheReport cache(@Selector String cache) {
    List<ResultCache> caches = registry.caches(cache);
    return caches.isEmpty() ? null : CacheReport.of(cache, caches);
  }

  /**
   * Returns entries of the caches of a name, without their results, in turn from each cache. If the
   * keys take more than two seconds to be shown, their types are shown instead.
   *
   * @param part must be {@code entries}
   * @param limit the maximum number of entries, 1 to 1,000; 100 by default
   */
  @ReadOperation
  public WebEndpointResponse<?> entries(
      @Selector String cache,
      @Selector String part,
      // Spring Boot 3 reads only Spring's own annotation, Spring Boot 4 also that of the type.
      @org.springframework.lang.Nullable @Nullable Integer limit) {
    List<ResultCache> caches = registry.caches(cache);
    if (!part.equals("entries") || caches.isEmpty()) {
      return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }
    int count = limit == null ? DEFAULT_LIMIT : limit;
    if (count < 1 || count > LARGEST_LIMIT) {
      return new WebEndpointResponse<>(
          Map.of("error", "limit must be 1 to " + LARGEST_LIMIT + ", but is " + count),
          WebEndpointResponse.STATUS_BAD_REQUEST);
    }
    return new WebEndpointResponse<>(Map.of("entries", listing.list(caches, count)));
  }

  /** Removes all results of all caches. */
  @DeleteOperation
  public void clear() {
    Clearing.clear(registry.caches(), "all caches");
  }

  /** Removes all results of the caches of a name. */
  @DeleteOperation
  public WebEndpointResponse<Void> clear(@Selector String cache) {
    List<ResultCache> caches = registry.caches(cache);
    if (caches.isEmpty()) {
      return found(false);
    }
    Clearing.clear(caches, Clearing.cache(cache));
    return found(true);
  }

  /** Removes an entry of the caches of a name, by the id that {@link #entries} has returned. */
  @DeleteOperation
  public WebEndpointResponse<?> invalidate(@Selector String cache, @Selector String entry) {
    try {
      return found(Clearing.invalidate(registry.caches(cache), entry, cache));
    } catch (IllegalArgumentException malformed) {
      return new WebEndpointResponse<>(
          Map.of("error", String.valueOf(malformed.getMessage())),
          WebEndpointResponse.STATUS_BAD_REQUEST);
    }
  }

  private static WebEndpointResponse<Void> found(boolean isFound) {
    return new WebEndpointResponse<>(
        isFound ? WebEndpointResponse.STATUS_NO_CONTENT : WebEndpointResponse.STATUS_NOT_FOUND);
  }
}
