package io.cachedresult.containers.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.LruCache;
import java.lang.ref.Reference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tests the actuator over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EndpointTest {

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{16})\"");

  private final HttpClient client = HttpClient.newHttpClient();

  @Autowired
  private Prices prices;

  @Autowired
  private CacheEnvironment caches;

  @Value("${local.server.port}")
  private int port;

  @Test
  void get_withoutName_listsTheCaches() throws Exception {
    prices.price("tea");

    assertThat(request("GET", "").body())
        .contains("\"name\":\"prices\"", "\"maximumSize\":7", "\"mode\":\"normal\"");
  }

  @Test
  void get_aCacheAndItsEntries_showsThem() throws Exception {
    prices.price("coffee");

    assertThat(request("GET", "/prices").body()).contains("\"hitRate\":");
    assertThat(request("GET", "/prices/entries?limit=1000").body()).contains("coffee");
    assertThat(request("GET", "/prices/entries?limit=0").statusCode()).isEqualTo(400);
    assertThat(request("GET", "/unknown").statusCode()).isEqualTo(404);
    assertThat(request("GET", "/prices/unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void delete_anEntry_removesItAndLogsThat(CapturedOutput output) throws Exception {
    request("DELETE", "/prices");
    prices.price("milk");
    Matcher id = ID.matcher(request("GET", "/prices/entries").body());
    assertThat(id.find()).isTrue();

    assertThat(request("DELETE", "/prices/" + id.group(1)).statusCode()).isEqualTo(204);
    assertThat(output).contains("Invalidated the entry " + id.group(1) + " of the cache 'prices'.");
    assertThat(request("DELETE", "/prices/" + id.group(1)).statusCode()).isEqualTo(404);
    assertThat(request("DELETE", "/prices/nonsense").statusCode()).isEqualTo(400);
    assertThat(request("GET", "/prices").body()).contains("\"size\":0");
  }

  @Test
  void delete_withAndWithoutName_clearsAndLogsThat(CapturedOutput output) throws Exception {
    // Contexts of other tests may have caches of the same name.
    request("DELETE", "");
    prices.price("bread");
    assertThat(request("DELETE", "/prices").statusCode()).isEqualTo(204);
    assertThat(request("DELETE", "/unknown").statusCode()).isEqualTo(404);
    prices.price("bread");
    assertThat(request("DELETE", "").statusCode()).isEqualTo(204);

    assertThat(((CachedPrices) prices).priceCache().size()).isZero();
    assertThat(output)
        .contains(
            "Cleared the cache 'prices', which had 1 entry.", "Cleared all caches, which had ")
        .doesNotContain("'unknown'");
  }

  /** A key whose text does not come until the test ends. */
  private record Hanging(CountDownLatch end) {

    @Override
    public String toString() {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return "late";
    }
  }

  private LruCache<Object, Integer> cache(String name) {
    return LruCache.<Object, Integer>builder()
        .cacheName(name)
        .environment(caches)
        .build();
  }

  @Test
  @Timeout(60)
  void entries_keyThatHangs_isShownByItsType() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    LruCache<Object, Integer> hanging = cache("hanging");
    hanging.put(new Hanging(end), 1);
    try {
      // More often than there are threads.
      for (int i = 0; i < 5; i++) {
        assertThat(request("GET", "/hanging/entries").body()).contains("Hanging", "\"weight\":");
      }
      assertThat(request("GET", "/prices").statusCode()).isEqualTo(200);
    } finally {
      end.countDown();
    }
    Reference.reachabilityFence(hanging);
  }

  @Test
  void entries_ofSeveralCaches_areTakenInTurn() throws Exception {
    LruCache<Object, Integer> one = cache("several");
    LruCache<Object, Integer> other = cache("several");
    for (int i = 0; i < 10; i++) {
      one.put("one " + i, i);
      other.put("other " + i, i);
    }

    assertThat(request("GET", "/several/entries?limit=2").body()).contains("one ", "other ");
    Reference.reachabilityFence(List.of(one, other));
  }

  @Test
  void springsOwnEndpoint_listsTheCaches() throws Exception {
    assertThat(send("GET", "/actuator/caches").body())
        .contains("cachedResultCacheManager", "prices");
  }

  @Test
  void springsOwnEndpoint_clearsACacheAndLogsThat(CapturedOutput output) throws Exception {
    prices.price("rice");

    assertThat(send("DELETE", "/actuator/caches/prices?cacheManager=cachedResultCacheManager")
            .statusCode())
        .isEqualTo(204);

    assertThat(((CachedPrices) prices).priceCache().size()).isZero();
    assertThat(output).contains("Cleared the cache 'prices', which had ");
  }

  private HttpResponse<String> request(String method, String path) throws Exception {
    return send(method, "/actuator/cachedresult" + path);
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
