package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.LruCache;
import java.lang.ref.Reference;
import java.util.Map;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CacheBeansTest {

  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final CacheRegistry registry = new CacheRegistry();
  private final CacheEnvironment environment =
      CacheEnvironment.builder().registry(registry).settings(Map.of()).build();

  private LruCache<Object, Object> cache(String name) {
    return LruCache.builder().cacheName(name).environment(environment).build();
  }

  private static ObjectName nameOf(String cache) {
    try {
      return new ObjectName("io.cachedresult:type=Cache,name=" + ObjectName.quote(cache));
    } catch (MalformedObjectNameException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private CacheMXBean beanOf(String cache) {
    return JMX.newMXBeanProxy(server, nameOf(cache), CacheMXBean.class);
  }

  @Test
  void bean_ofACacheWithAnOddName_showsIt() {
    CacheBeans beans = CacheBeans.register(registry, server);
    try (beans) {
      String name = "io.Shop.product(java.lang.String, int), \"a\"=*?\n";
      LruCache<Object, Object> cache = cache(name);
      CacheMXBean bean = beanOf(name);
      cache.get(1, key -> 1);
      cache.get(1, key -> 1);

      assertThat(bean.getHits()).isEqualTo(1);
      assertThat(bean.getMisses()).isEqualTo(1);
      assertThat(bean.getHitRatePercent()).isEqualTo(50);
      assertThat(bean.getInstances()).isEqualTo(1);
      assertThat(bean.getCurrentItems()).isEqualTo(1);
      assertThat(bean.getMaximumItems()).isEqualTo(1_000);
      assertThat(bean.getCurrentBytes()).isEqualTo(cache.memory());
      assertThat(bean.getMaximumBytes()).isEqualTo(-1);
      assertThat(bean.getLoads()).isEqualTo(1);
      assertThat(bean.getFailures()).isZero();
      assertThat(bean.getEvictions()).isZero();
      assertThat(bean.getMemoryEvictions()).isZero();
      assertThat(bean.getEvictionBytes()).isZero();
      assertThat(bean.getRejections()).isZero();
      assertThat(bean.getExpirations()).isZero();
      assertThat(bean.getRefreshFailures()).isZero();
      assertThat(bean.getWaits()).isZero();
      assertThat(bean.getMeanLoadMillis()).isPositive();
      assertThat(bean.getMeanOwnLoadMillis()).isEqualTo(bean.getMeanLoadMillis());
      assertThat(bean.getTimeSavedMillis()).isEqualTo(bean.getMeanLoadMillis());
      assertThat(bean.getPuts()).isEqualTo(1);
      assertThat(bean.isPassThrough()).isFalse();
      bean.passThrough();
      assertThat(bean.isPassThrough()).isTrue();
      bean.bypass();
      assertThat(bean.isPassThrough()).isFalse();
      assertThat(bean.isBypassed()).isTrue();
      bean.resume();
      assertThat(bean.isPassThrough()).isFalse();
      assertThat(bean.isBypassed()).isFalse();
      bean.clear();
      assertThat(cache.size()).isZero();
    }
  }

  @Test
  void bean_ofGarbage_isGone() {
    CacheBeans beans = CacheBeans.register(registry, server);
    try (beans) {
      cache("dropped").get(1, key -> 1);
      LruCache<Object, Object> held = cache("held");
      Garbage.collectUntil(() -> {
        registry.caches();
        return !server.isRegistered(nameOf("dropped"));
      });

      assertThat(server.isRegistered(nameOf("held"))).isTrue();
      Reference.reachabilityFence(held);
    }
  }

  @Test
  void close_removesTheBeans() {
    LruCache<Object, Object> before = cache("before");
    CacheBeans beans = CacheBeans.register(registry, server);
    assertThat(server.isRegistered(nameOf("before"))).isTrue();
    beans.close();
    LruCache<Object, Object> after = cache("after");

    assertThat(server.queryNames(nameOf("before"), null)).isEmpty();
    assertThat(server.isRegistered(nameOf("after"))).isFalse();
    Reference.reachabilityFence(before);
    Reference.reachabilityFence(after);
  }

  @Test
  void register_twice_leavesTheNameToTheFirst() {
    LruCache<Object, Object> cache = cache("a");
    CacheBeans first = CacheBeans.register(registry, server);
    try (first) {
      CacheBeans.register(registry, server).close();

      assertThat(beanOf("a").getInstances()).isEqualTo(1);
    }
    assertThat(server.isRegistered(nameOf("a"))).isFalse();
    Reference.reachabilityFence(cache);
  }
}
