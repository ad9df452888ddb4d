package io.cachedresult.benchmarks.contestants;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * Spring backed by Caffeine, with statistics and expiry. A proxy of the class intercepts the cached
 * methods. Methods that return a future use asynchronous caches, which Spring requires; the other
 * methods use ordinary caches, which are faster.
 */
final class SpringContext {

  /** Enables caching through proxies that are subclasses. */
  @Configuration(proxyBeanMethods = false)
  @EnableCaching(proxyTargetClass = true)
  static class CachingConfiguration {}

  private SpringContext() {}

  static ScoreService make(Class<? extends ScoreService> type, int maximumSize) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.register(CachingConfiguration.class, type);
    context.registerBean(CacheManager.class, () -> caches(maximumSize));
    context.refresh();
    return context.getBean(type);
  }

  private static CacheManager caches(int maximumSize) {
    Caffeine<Object, Object> caffeine = Caffeine.newBuilder()
        .maximumSize(maximumSize)
        .expireAfterWrite(Duration.ofHours(1))
        .recordStats();
    CaffeineCacheManager caches = new CaffeineCacheManager("score", "name", "label", "length");
    caches.setCaffeine(caffeine);
    caches.registerCustomCache("name-async", caffeine.buildAsync());
    caches.registerCustomCache("label-async", caffeine.buildAsync());
    caches.registerCustomCache("length-async", caffeine.buildAsync());
    return caches;
  }
}
