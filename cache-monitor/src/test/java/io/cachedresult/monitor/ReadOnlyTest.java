package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.LruCache;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import javax.management.JMX;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests monitors and tokens that only read. */
@Timeout(60)
class ReadOnlyTest {

  private static final String TOKEN = "changes-0123456789";
  private static final String READ_TOKEN = "reads-0123456789ab";

  private static HttpResponse<String> clear(Monitored monitored, String token) {
    return monitored.send(
        "POST", "/api/cache/clear", "X-Requested-With", "test", "Authorization", "Bearer " + token);
  }

  private static boolean canChange(Monitored monitored, String path, String token) {
    HttpResponse<String> response = monitored.get(path, "Authorization", "Bearer " + token);
    assertThat(response.statusCode()).isEqualTo(200);
    return Monitored.json(response).get("can_change").booleanValue();
  }

  @Test
  void readOnly_changes_are403() throws Exception {
    try (Monitored monitored = new Monitored(CacheMonitor.Builder::readOnly)) {
      LruCache<Object, Object> cache = monitored.cache("read-only");
      cache.put(1, 1);
      HttpResponse<String> response = monitored.post("/api/cache/clear");

      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(Monitored.json(response).get("error").textValue()).contains("read-only");
      assertThat(monitored.json("/api/cache/stats").get("can_change").booleanValue())
          .isFalse();
      CacheMXBean bean = JMX.newMXBeanProxy(
          ManagementFactory.getPlatformMBeanServer(),
          new ObjectName("io.cachedresult:type=Cache,name=\"read-only\""),
          CacheMXBean.class);
      assertThat(bean.getCurrentItems()).isEqualTo(1);
      assertThatThrownBy(bean::clear).hasStackTraceContaining("read-only");
      assertThat(cache.size()).isEqualTo(1);
    }
  }

  @Test
  void readToken_readsAndChangesNothing() {
    try (Monitored monitored =
        new Monitored(builder -> builder.token(TOKEN).readToken(READ_TOKEN))) {
      LruCache<Object, Object> cache = monitored.cache("a");
      cache.put(1, 1);

      assertThat(canChange(monitored, "/api/cache/stats", READ_TOKEN)).isFalse();
      assertThat(canChange(monitored, "/api/cache/config", READ_TOKEN)).isFalse();
      assertThat(canChange(monitored, "/api/cache/stats", TOKEN)).isTrue();
      assertThat(clear(monitored, READ_TOKEN).statusCode()).isEqualTo(403);
      assertThat(clear(monitored, READ_TOKEN).body()).contains("This token only reads.");
      assertThat(cache.size()).isEqualTo(1);
      assertThat(clear(monitored, TOKEN).statusCode()).isEqualTo(200);
      assertThat(cache.size()).isZero();
      assertThat(monitored.get("/api/cache/stats").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void readToken_alone_letsNobodyChange() {
    try (Monitored monitored = new Monitored(builder -> builder.readToken(READ_TOKEN))) {
      assertThat(canChange(monitored, "/api/cache/stats", READ_TOKEN)).isFalse();
      assertThat(clear(monitored, READ_TOKEN).statusCode()).isEqualTo(403);
      assertThat(monitored.post("/api/cache/clear").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void readOnly_withAToken_changesNothingEither() {
    try (Monitored monitored = new Monitored(builder -> builder.token(TOKEN).readOnly())) {
      assertThat(canChange(monitored, "/api/cache/stats", TOKEN)).isFalse();
      assertThat(clear(monitored, TOKEN).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void wrongTokens_tooMany_are429() {
    try (Monitored monitored = new Monitored(builder -> builder.token(TOKEN))) {
      for (int i = 0; i < 10; i++) {
        assertThat(clear(monitored, "wrong-0123456789" + i).statusCode()).isEqualTo(401);
      }
      HttpResponse<String> response = clear(monitored, TOKEN);

      assertThat(response.statusCode()).isEqualTo(429);
      assertThat(response.headers().firstValueAsLong("Retry-After").orElseThrow())
          .isBetween(1L, 60L);
      assertThat(monitored.get("/").statusCode()).isEqualTo(200);
    }
  }
}
