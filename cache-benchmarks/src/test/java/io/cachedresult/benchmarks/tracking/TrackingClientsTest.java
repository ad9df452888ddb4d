package io.cachedresult.benchmarks.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;
import redis.embedded.core.PortProvider;

class TrackingClientsTest {

  @Test
  void changes_ofTrackedNames_areCountedOnEachConnection() throws IOException {
    int port = PortProvider.newEphemeralPortProvider().get();
    RedisServer redis =
        RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
    redis.start();
    try (RedisControl control = new RedisControl(port);
        TrackingClients clients = new TrackingClients(port, 3)) {
      clients.greet();
      clients.track(List.of("a:", "b:"));
      long before = clients.names();

      control.askAll(List.of("SET a:1 x", "SET other x", "SET b:1 x"));
      clients.awaitNames(before + 6);

      assertThat(clients.names() - before).isEqualTo(6);
      assertThat(clients.pushes()).isBetween(3L, 6L);
    } finally {
      redis.stop();
    }
  }
}
