package io.cachedresult.benchmarks.contestants;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * Spring over Caffeine, statistics and age on: its proxy of a class finds what is cached. Methods
 * that return a future have asynchronous caches, which Spring demands; the others plain ones, which
 * take less time.
 */
final class SpringContext {

  /** Proxies are subclasses. */
  @Configuration(proxyBeanMethods = false)
  @EnableCaching(proxyTargetClass = true)
  static class Caching {}

  private SpringContext() {}

  static ScoreService make(Class<? extends ScoreService> type, int maximumSize) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.register(Caching.class, type);
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
