package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cachedresult.LruCache;
import java.lang.ref.Reference;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which paths, queries and methods are accepted. */
@Timeout(60)
class RequestCheckTest {

  private final Monitored monitored = new Monitored();

  @AfterEach
  void stop() {
    monitored.close();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  @Test
  void dashboard_files_haveTheirTypes() {
    HttpResponse<String> page = monitored.get("/");

    assertThat(page.body()).startsWith("<!doctype html>");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(monitored.get("/index.html").body()).isEqualTo(page.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/x",
        "/api/cache",
        "/api/cache/",
        "/api/cache/stats/",
        "/api/cache/%73tats",
        "/api/cache/../cache/stats",
        "/..%2fCacheMonitor.class",
        "/CacheMonitor.class",
        "/lib",
        "/lib/",
        "/lib/../index.html",
        "/dashboard/",
        "/.",
        "/index.html%00.css",
      })
  void get_unknownPath_is404(String path) {
    HttpResponse<String> response = monitored.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(names(Monitored.json(response))).containsExactly("status", "error", "hint");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cache/stats?x=1",
        "/api/cache/stats?",
        "/api/cache/entries",
        "/api/cache/entries?cache=a&limit=0",
        "/api/cache/entries?cache=a&limit=1001",
        "/api/cache/entries?cache=a&limit=-1",
        "/api/cache/entries?cache=a&limit=1e3",
        "/api/cache/entries?cache=a&limit=99999999999",
        "/api/cache/entries?cache=a&limit=",
        "/api/cache/entries?cache=a&cache=a",
        "/api/cache/entries?cache=a&",
        "/api/cache/entries?cache=%ff",
        "/api/cache/entries?cache=%c0%af",
        "/api/cache/entries?cache=%ed%a0%bd",
      })
  void get_wrongQuery_is400(String path) {
    LruCache<Object, Object> cache = monitored.cache("a");
    HttpResponse<String> response = monitored.get(path);

    assertThat(response.statusCode()).isEqualTo(path.endsWith("?") ? 200 : 400);
    Reference.reachabilityFence(cache);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?utm_source=mail",
        "/?cache=a&span=5&x=%ff",
        "/api/cache/stats?utm_source=mail&utm_source=mail",
        "/metrics?fbclid=1",
      })
  void get_withParametersThatTrackLinks_isAnswered(String path) {
    assertThat(monitored.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void get_unknownParameter_namesTheKnownOnes() {
    JsonNode unknown = Monitored.json(monitored.get("/api/cache/stats?x=1"));
    JsonNode none = Monitored.json(monitored.get("/api/cache/health?x=1"));

    assertThat(unknown.get("error").textValue()).isEqualTo("The parameter 'x' is unknown.");
    assertThat(unknown.get("hint").textValue()).isEqualTo("The parameters of this path are since.");
    assertThat(none.get("hint").textValue()).isEqualTo("This path has no parameters.");
  }

  @Test
  void get_thatIsRejected_isAPageForABrowser() {
    HttpResponse<String> page = monitored.get(
        "/api/cache/stats?%3Cscript%3E=1", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body())
        .contains("<h1>The parameter '&lt;script&gt;' is unknown.</h1>")
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cache/clear?cache=a&utm_source=mail",
        "/api/cache/clear?cahce=a",
        "/api/cache/clear?Cache=a",
        "/api/cache/clear?cache=a&all=1",
        "/api/cache/invalidate?cache=a",
        "/api/cache/invalidate?entry=0123456789abcdef",
        "/api/cache/invalidate?cache=a&entry=1",
        "/api/cache/invalidate?cache=a&entry=(a)",
      })
  void post_wrongQuery_is400AndChangesNothing(String path) {
    LruCache<Object, Object> cache = monitored.cache("a");
    cache.put("a", 1);

    assertThat(monitored.post(path).statusCode()).isEqualTo(400);
    assertThat(cache.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cache/clear?cache=unknown",
        "/api/cache/clear?cache=",
        "/api/cache/invalidate?cache=unknown&entry=0123456789abcdef",
      })
  void post_unknownCache_is404(String path) {
    assertThat(monitored.post(path).statusCode()).isEqualTo(404);
    assertThat(monitored.get("/api/cache/entries?cache=unknown").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/metrics", "/api/cache/stats", "/api/cache/config", "/api/cache/health"})
  void otherMethods_whereOneReads_are405(String path) {
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get")) {
      HttpResponse<String> response = monitored.send(method, path, "X-Requested-With", "test");

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/cache/clear", "/api/cache/invalidate"})
  void otherMethods_whereOneWrites_are405(String path) {
    for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS")) {
      HttpResponse<String> response = monitored.send(method, path, "X-Requested-With", "test");

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/metrics", "/api/cache/stats", "/x"})
  void head_isGetWithoutTheBody(String path) {
    HttpResponse<String> get = monitored.get(path);
    HttpResponse<String> head = monitored.send("HEAD", path);

    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(get.headers().firstValue("Content-Length"));
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(get.headers().firstValue("Content-Type"));
  }
}
