package io.cachedresult.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.LruCache;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how browsers may keep files, and how responses are compressed. */
@Timeout(60)
class FilesTest {

  private final Monitored monitored = new Monitored();

  @AfterEach
  void stop() {
    monitored.close();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private String versionFolder() {
    String tag = header(monitored.get("/dashboard.js"), "ETag");
    assertThat(tag).matches("W/\"[0-9a-f]{12}\"");
    return "/v-" + tag.substring(3, tag.length() - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/dashboard.js", "/lib/chart.js"})
  void file_thatTheBrowserHas_is304(String path) {
    HttpResponse<String> first = monitored.get(path);
    HttpResponse<String> second =
        monitored.get(path, "If-None-Match", "\"x\", " + header(first, "ETag"));

    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
    assertThat(monitored.get(path, "If-None-Match", "W/\"x\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dashboard.js", "/lib/chart.js", "/icon.svg"})
  void file_inTheFolderOfItsVersion_mayBeKeptForever(String path) {
    HttpResponse<String> versioned = monitored.get(versionFolder() + path);

    assertThat(versioned.statusCode()).isEqualTo(200);
    assertThat(header(versioned, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(versioned.body()).isEqualTo(monitored.get(path).body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v-0123456789ab/dashboard.js", "/v-/dashboard.js"})
  void file_ofAnotherVersion_is404(String path) {
    assertThat(monitored.get(path).statusCode()).isEqualTo(404);
    assertThat(monitored.get(versionFolder() + "/").statusCode()).isEqualTo(404);
    assertThat(monitored.get(versionFolder() + "/../index.html").statusCode()).isEqualTo(404);
  }

  private HttpResponse<byte[]> compressed(String path, String accepted) throws Exception {
    URI uri = URI.create("http://localhost:" + monitored.monitor.port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Accept-Encoding", accepted).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }

  private static String unpacked(byte[] body) throws IOException {
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void responses_ofClientsThatCanUnpack_areCompressed() throws Exception {
    List<LruCache<Object, Object>> caches = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      caches.add(monitored.cache("com.shop.Catalog.product" + i));
    }
    for (String path : List.of("/", "/dashboard.js", "/api/cache/config", "/metrics")) {
      HttpResponse<byte[]> response = compressed(path, "br;q=1.0, gzip;q=0.8, *;q=0");
      String plain = monitored.get(path).body();

      assertThat(header(response, "Content-Encoding")).as(path).isEqualTo("gzip");
      assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
      assertThat(unpacked(response.body())).hasSameSizeAs(plain);
      assertThat(response.body().length).isLessThan(plain.length() / 2);
    }
    assertThat(caches).hasSize(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.000", "gzipped"})
  void responses_ofOtherClients_areNot(String accepted) throws Exception {
    HttpResponse<byte[]> response = compressed("/dashboard.js", accepted);

    assertThat(header(response, "Content-Encoding")).isEmpty();
    assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(new String(response.body(), StandardCharsets.UTF_8))
        .isEqualTo(monitored.get("/dashboard.js").body());
  }
}
