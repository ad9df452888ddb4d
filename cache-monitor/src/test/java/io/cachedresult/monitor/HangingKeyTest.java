package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cachedresult.LruCache;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests a monitor of a cache that has keys whose {@code toString} does not return. */
@Timeout(60)
class HangingKeyTest {

  private static final int REQUESTS = 40;

  private final CountDownLatch mayReturn = new CountDownLatch(1);
  private final Monitored monitored = new Monitored();
  private final LruCache<Object, Object> cache = monitored.cache("hanging");

  @AfterEach
  void stop() {
    mayReturn.countDown();
    monitored.close();
  }

  /** A key whose {@code toString} ignores interrupts. */
  private final class HangingKey {
    @Override
    public String toString() {
      while (true) {
        try {
          mayReturn.await();
          return "returned";
        } catch (InterruptedException ignored) {
          // Some user code does this.
        }
      }
    }
  }

  private static JsonNode only(JsonNode page) {
    assertThat(page.get("entries")).hasSize(1);
    return page.get("entries").get(0);
  }

  @Test
  void manyListings_ofAHangingKey_stopNothingElse() {
    cache.put(new HangingKey(), 1);
    HttpClient client = HttpClient.newHttpClient();
    URI entries = URI.create(
        "http://localhost:" + monitored.monitor.port() + "/api/cache/entries?cache=hanging");
    List<CompletableFuture<HttpResponse<String>>> listings = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      listings.add(
          client.sendAsync(HttpRequest.newBuilder(entries).build(), BodyHandlers.ofString()));
    }

    for (String path : List.of("/api/cache/health", "/metrics", "/", "/api/cache/stats")) {
      assertThat(monitored.get(path).statusCode()).as(path).isEqualTo(200);
    }
    for (CompletableFuture<HttpResponse<String>> listing : listings) {
      assertThat(listing.join().statusCode()).isIn(200, 503);
    }
    assertThat(monitored.get("/api/cache/health").statusCode()).isEqualTo(200);
  }

  @Test
  void entries_ofAHangingKey_haveItsTypeAndOtherKeysTheirText() {
    cache.put(new HangingKey(), 1);
    record Point(int x, int y) {}
    cache.put(new Point(1, 2), 1);
    cache.put("sku-1", 1);

    JsonNode page = monitored.json("/api/cache/entries?cache=hanging");

    assertThat(page.get("entries"))
        .extracting(entry -> entry.get("key").textValue())
        .containsExactlyInAnyOrder("(HangingKey…)", "(Point[x=1, y=2])", "(sku-1)");
    assertThat(page.get("unreadable").intValue()).isEqualTo(1);
  }

  @Test
  void search_ofAHangingKey_findsTheOthers() {
    cache.put(new HangingKey(), 1);
    record Point(int x, int y) {}
    for (int x = 0; x < 900; x++) {
      cache.put(new Point(x, 1), 1);
    }

    JsonNode page = monitored.json("/api/cache/entries?cache=hanging&q=x=77,");

    assertThat(only(page).get("key").textValue()).isEqualTo("(Point[x=77, y=1])");
    assertThat(page.get("searched").intValue()).isEqualTo(901);
    assertThat(page.get("unreadable").intValue()).isEqualTo(1);
    assertThat(page.get("complete").booleanValue()).isTrue();
  }

  @Test
  void entries_ofAKeyThatContainsAHangingOne_haveItsType() {
    cache.put(List.of("a", Optional.of(new HangingKey())), 1);

    assertThat(
            only(monitored.json("/api/cache/entries?cache=hanging")).get("key").textValue())
        .isEqualTo("([a, Optional…])");
  }

  @Test
  void entries_onceTheKeyReturns_haveItsText() {
    cache.put(new HangingKey(), 1);
    String path = "/api/cache/entries?cache=hanging";
    assertThat(only(monitored.json(path)).get("key").textValue()).isEqualTo("(HangingKey…)");

    mayReturn.countDown();
    while (!only(monitored.json(path)).get("key").textValue().equals("(returned)")) {
      Thread.onSpinWait();
    }
  }
}
