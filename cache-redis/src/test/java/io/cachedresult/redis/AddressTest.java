package io.cachedresult.redis;

import static io.cachedresult.redis.TierFixture.AGE;
import static io.cachedresult.redis.TierFixture.SPACE;
import static io.cachedresult.redis.TierFixture.bytes;
import static io.cachedresult.redis.TierFixture.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cachedresult.redis.TierFixture.Recorder;
import io.cachedresult.shared.SharedTier;
import io.cachedresult.shared.SharedTier.Lookup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class AddressTest {

  private final SharedTier.Factory factory =
      ServiceLoader.load(SharedTier.Factory.class).findFirst().orElseThrow();

  @Test
  void create_withoutTheSetting_returnsNoTier() {
    assertThat(factory.create(Map.<String, String>of()::get)).isNull();
    assertThat(factory.create(Map.of("CACHE_REDIS_URI", " ")::get)).isNull();
  }

  @Test
  void create_withTheSetting_connects() throws Exception {
    RedisProcess redis = RedisProcess.start(RedisProcess.Version.EMBEDDED_6_2);
    try (RedisTier tier = (RedisTier) factory.create(Map.of("CACHE_REDIS_URI", redis.uri())::get)) {
      TierFixture.awaitConnection(tier);
    } finally {
      redis.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:6379",
        "http://:secret@localhost",
        "redis://user:secret@host:port",
        "redis://:secret@",
        "rediss://:sec ret@host",
        "redis"
      })
  void create_withAnAddressThatCannotBeRead_failsWithoutShowingIt(String uri) {
    assertThatThrownBy(() -> factory.create(Map.of("CACHE_REDIS_URI", uri)::get))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("CACHE_REDIS_URI is not the address of a Redis server.")
        .hasNoCause()
        .message()
        .doesNotContain("secret");
  }

  @Test
  void connect_withAPasswordAndAName_usesThem() throws Exception {
    RedisProcess redis = RedisProcess.startWithPassword("secret");
    try (RedisTier tier = RedisTier.connect(redis.uri() + "?clientName=shop")) {
      TierFixture.awaitConnection(tier);

      assertThat(redis.commands().clientList().lines().filter(line -> line.contains("name=shop ")))
          .hasSize(2);
    } finally {
      redis.close();
    }
  }

  @Test
  void connect_withFewRights_suffices() throws Exception {
    String rights = "--user shop on >secret ~cached-result*"
        + " +eval +evalsha +get +mget +set +del +pexpire +pttl +ping +client";
    RedisProcess redis = RedisProcess.start(RedisProcess.Version.EMBEDDED_6_2, rights.split(" "));
    try (RedisTier tier =
        RedisTier.connect("The URI", redis.uri("shop", "secret"), TierFixture.OPTIONS)) {
      useEveryScript(tier);
    } finally {
      redis.close();
    }
  }

  @Test
  void connect_withTls_works() throws Exception {
    RedisProcess redis = RedisProcess.startWithTls();
    try (RedisTier tier = RedisTier.connect("The URI", redis.uri(), TierFixture.OPTIONS)) {
      useEveryScript(tier);
    } finally {
      redis.close();
    }
  }

  /** Checks that the keys of a script are on one node of a cluster. */
  @Test
  void connect_toANodeOfACluster_works() throws Exception {
    RedisProcess redis =
        RedisProcess.start(RedisProcess.Version.EMBEDDED_6_2, "--cluster-enabled", "yes");
    redis.commands().clusterAddSlots(IntStream.range(0, 16_384).toArray());
    Await.until(
        "the cluster is complete",
        () -> redis.commands().clusterInfo().contains("cluster_state:ok"));
    try (RedisTier tier = TierFixture.connect(redis)) {
      useEveryScript(tier);
    } finally {
      redis.close();
    }
  }

  private static void useEveryScript(RedisTier tier) {
    TierFixture.awaitConnection(tier);
    Recorder recorder = TierFixture.listen(tier);
    Lookup lookup = find(tier, "a");
    tier.publish(SPACE, bytes("a"), bytes("1"), lookup.lease(), AGE);
    recorder.await("changed a");
    TierFixture.put(tier, "b", "2");
    List<Lookup> answers =
        tier.find(SPACE, List.of(bytes("a"), bytes("b"), bytes("c"))).join();
    assertThat(answers.get(0).result()).isEqualTo(bytes("1"));
    assertThat(answers.get(1).result()).isEqualTo(bytes("2"));
    tier.release(SPACE, bytes("c"), answers.get(2).lease());
    tier.invalidate(SPACE, bytes("a")).join();
    tier.invalidate(SPACE, new byte[5_000]).join();
    tier.invalidateAll(SPACE).join();

    assertThat(TierFixture.findText(tier, "b")).isNull();
    assertThat(tier.health().failures()).isZero();
  }

  @Test
  void connect_withAWrongPassword_isBypassed() throws Exception {
    RedisProcess redis = RedisProcess.startWithPassword("secret");
    try (RedisTier tier = RedisTier.connect(redis.uri().replace("secret", "wrong"))) {
      assertThat(find(tier, "a")).isEqualTo(Lookup.NOTHING);
      assertThat(tier.health().isBypassed()).isTrue();
    } finally {
      redis.close();
    }
  }

  /** Also checks that a tier connects to a server that is started later. */
  @Test
  void connect_withoutAServer_answersAtOnce() throws Exception {
    RedisProcess redis = RedisProcess.start(RedisProcess.Version.EMBEDDED_6_2);
    redis.stop();
    try (RedisTier tier = RedisTier.connect("The URI", redis.uri(), TierFixture.QUICK_HEARTBEAT)) {
      for (int i = 0; i < 1_000; i++) {
        assertThat(find(tier, "a")).isEqualTo(Lookup.NOTHING);
      }
      redis.start();
      TierFixture.awaitConnection(tier);
      Await.until("a lease is granted", () -> find(tier, "a").lease() != null);
    } finally {
      redis.close();
    }
  }

  /** Checks that a server that does not speak the protocol is bypassed, and that close works. */
  @Test
  void connect_toAnotherServer_answersNothing() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      Thread answers = new Thread(() -> answerNonsense(server));
      answers.setDaemon(true);
      answers.start();
      try (RedisTier tier = RedisTier.connect(
          "The URI", "redis://127.0.0.1:" + server.getLocalPort(), TierFixture.SHORT_BUDGET)) {
        for (int i = 0; i < 100; i++) {
          assertThat(find(tier, "a")).isEqualTo(Lookup.NOTHING);
        }
      }
    }
  }

  private static void answerNonsense(ServerSocket server) {
    try {
      while (true) {
        Socket socket = server.accept();
        OutputStream out = socket.getOutputStream();
        ByteArrayOutputStream nonsense = new ByteArrayOutputStream();
        for (int i = 0; i < 1_000; i++) {
          nonsense.write(i * 31);
        }
        out.write(nonsense.toByteArray());
        out.flush();
      }
    } catch (IOException e) {
      // The test has ended.
    }
  }
}
