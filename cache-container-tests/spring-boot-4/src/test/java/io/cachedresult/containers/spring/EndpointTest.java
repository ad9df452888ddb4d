package io.cachedresult.containers.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Tests the actuator over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EndpointTest {

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]{16})\"");

  private final HttpClient client = HttpClient.newHttpClient();

  @Autowired
  private Prices prices;

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
  void delete_anEntry_removesIt() throws Exception {
    request("DELETE", "/prices");
    prices.price("milk");
    Matcher id = ID.matcher(request("GET", "/prices/entries").body());
    assertThat(id.find()).isTrue();

    assertThat(request("DELETE", "/prices/" + id.group(1)).statusCode()).isEqualTo(204);
    assertThat(request("DELETE", "/prices/" + id.group(1)).statusCode()).isEqualTo(404);
    assertThat(request("DELETE", "/prices/nonsense").statusCode()).isEqualTo(400);
    assertThat(request("GET", "/prices").body()).contains("\"size\":0");
  }

  @Test
  void delete_withAndWithoutName_clears() throws Exception {
    prices.price("bread");
    assertThat(request("DELETE", "/prices").statusCode()).isEqualTo(204);
    assertThat(request("DELETE", "/unknown").statusCode()).isEqualTo(404);
    prices.price("bread");
    assertThat(request("DELETE", "").statusCode()).isEqualTo(204);

    assertThat(((CachedPrices) prices).priceCache().size()).isZero();
  }

  @Test
  void springsOwnEndpoint_listsTheCaches() throws Exception {
    assertThat(send("GET", "/actuator/caches").body())
        .contains("cachedResultCacheManager", "prices");
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
