package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.LruCache;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.management.JMX;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the lines of the log that changes leave. */
@Timeout(60)
class ChangeLogTest {

  private static final Logger LOGGER = Logger.getLogger("io.cachedresult.monitor");

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Monitored monitored = new Monitored();

  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord logged) {
      lines.add(logged.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
    LOGGER.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
    monitored.close();
  }

  @Test
  void clear_leavesALine() {
    LruCache<Object, Object> first = monitored.cache("first");
    LruCache<Object, Object> second = monitored.cache("second");
    first.put(1, 1);
    first.put(2, 1);
    second.put(1, 1);

    monitored.post("/api/cache/clear?cache=second");
    monitored.post("/api/cache/clear");

    assertThat(lines)
        .containsExactly(
            "Cleared 1 entry of the cache 'second', as requested by 127.0.0.1.",
            "Cleared 2 entries of the caches 'first', 'second', as requested by 127.0.0.1.");
  }

  @Test
  void invalidate_thatRemovesAnEntry_leavesALine() {
    LruCache<Object, Object> cache = monitored.cache("a");
    cache.put("secret", 1);
    String id = monitored
        .json("/api/cache/entries?cache=a")
        .get("entries")
        .get(0)
        .get("entry")
        .textValue();
    monitored.post("/api/cache/invalidate?cache=a&entry=" + id);
    monitored.post("/api/cache/invalidate?cache=a&entry=" + id);

    assertThat(lines)
        .containsExactly(
            "Invalidated the entry " + id + " of the cache 'a', as requested by 127.0.0.1.");
  }

  @Test
  void clear_forAProxy_namesBothAddressesInOneLine() {
    LruCache<Object, Object> cache = monitored.cache("a\nb\u202e");
    cache.put(1, 1);

    monitored.send(
        "POST", "/api/cache/clear", "X-Requested-With", "x", "X-Forwarded-For", "192.0.2.1");

    assertThat(lines)
        .containsExactly(
            "Cleared 1 entry of the cache 'a\\u000ab\\u202e', as requested by 127.0.0.1,"
                + " allegedly for '192.0.2.1'.");
  }

  @Test
  void operations_inJmx_leaveLines() throws Exception {
    LruCache<Object, Object> cache = monitored.cache("logged");
    cache.put(1, 1);
    CacheMXBean bean = JMX.newMXBeanProxy(
        ManagementFactory.getPlatformMBeanServer(),
        new ObjectName("io.cachedresult:type=Cache,name=\"logged\""),
        CacheMXBean.class);
    bean.clear();
    bean.bypass();

    assertThat(lines)
        .containsExactly(
            "Cleared 1 entry of the cache 'logged', as requested by a client of JMX.",
            "Switched the cache 'logged' to bypassing, as requested by a client of JMX.");
  }
}
