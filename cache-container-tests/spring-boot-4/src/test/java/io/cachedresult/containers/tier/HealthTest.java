package io.cachedresult.containers.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.containers.spring.ShopApplication;
import io.cachedresult.micrometer.tier.MapTier;
import io.cachedresult.shared.TierHealth;
import java.lang.ref.Reference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Tests what the health of an application and the actuator say about the second tier. */
class HealthTest {

  private static HttpResponse<String> health(ConfigurableApplicationContext context)
      throws Exception {
    return get(context, "health");
  }

  private static HttpResponse<String> get(ConfigurableApplicationContext context, String path)
      throws Exception {
    String port = context.getEnvironment().getProperty("local.server.port");
    URI uri = URI.create("http://localhost:" + port + "/actuator/" + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static ConfigurableApplicationContext start(MapTier tier, String... settings) {
    return new SpringApplicationBuilder(ShopApplication.class)
        .initializers(context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          if (tier != null) {
            beans.registerBean("tier", MapTier.class, () -> tier);
            beans.registerBean("stocks", Stocks.class);
          }
        })
        .properties(
            "server.port=0",
            "spring.jmx.enabled=false",
            "management.endpoint.health.show-details=always")
        .properties(settings)
        .run();
  }

  @Test
  void health_withATierThatFails_isUpWithItsState() throws Exception {
    MapTier tier = new MapTier();
    try (ConfigurableApplicationContext context = start(tier)) {
      assertThat(health(context).body())
          .contains("\"cachedResult\":{", "\"connected\":true,\"bypassed\":false,\"failures\":0");
      tier.report(new TierHealth(false, true, 5));

      HttpResponse<String> response = health(context);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body())
          .contains("\"connected\":false,\"bypassed\":true,\"failures\":5")
          .doesNotContain("DOWN");
    }
  }

  @Test
  void health_withoutCachesThatShare_hasNoDetailsOfATier() throws Exception {
    try (ConfigurableApplicationContext context = start(null)) {
      assertThat(health(context).body())
          .contains("\"cachedResult\":{\"status\":\"UP\"}")
          .doesNotContain("bypassed");
    }
  }

  @Test
  void cachesOfTheActuator_haveTheStateOfTheTier() throws Exception {
    MapTier tier = new MapTier();
    try (ConfigurableApplicationContext context = start(tier)) {
      Stocks other = new CachedStocks(context.getBean(CacheEnvironment.class));
      other.stock("tea");
      context.getBean(Stocks.class).stock("tea");
      tier.report(new TierHealth(false, true, 5));

      assertThat(get(context, "cachedresult/stocks").body())
          .contains(
              "\"sharedHits\":1",
              "\"tier\":{\"connected\":false,\"bypassed\":true,\"failures\":5}");
      assertThat(get(context, "cachedresult/prices").body()).contains("\"tier\":{}");
      Reference.reachabilityFence(other);
    }
  }

  @Test
  void health_switchedOff_hasNoComponent() throws Exception {
    try (ConfigurableApplicationContext context =
        start(new MapTier(), "management.health.cachedresult.enabled=false")) {
      assertThat(health(context).body()).doesNotContain("cachedResult");
    }
  }
}
