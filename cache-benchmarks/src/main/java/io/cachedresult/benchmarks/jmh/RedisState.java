package io.cachedresult.benchmarks.jmh;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.redis.RedisTier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import redis.embedded.RedisServer;
import redis.embedded.core.PortProvider;

/** A separate Redis server on loopback, and a tier that is connected to it. */
@State(Scope.Benchmark)
public class RedisState {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final int port = PortProvider.newEphemeralPortProvider().get();
  private final RedisServer server = server();

  /** The address of the server. */
  final String uri = "redis://127.0.0.1:" + port;

  /** The connection. */
  final RedisTier tier = RedisTier.connect(uri);

  /** Starts the server, and waits until it is connected. */
  @Setup
  public void start() throws IOException {
    server.start();
    awaitConnection(tier);
  }

  /** Closes the tier, and stops the server. */
  @TearDown
  public void stop() throws IOException {
    tier.close();
    stopServer();
  }

  /** Stops the server, if it is still running. */
  void stopServer() throws IOException {
    server.stop();
  }

  /** Returns an environment whose caches share their results on the server. */
  CacheEnvironment environment() {
    return CacheEnvironment.builder()
        .settings(Map.of())
        .registry(new CacheRegistry())
        .sharedTier(tier)
        .build();
  }

  /** Waits until a connection can be used. */
  static void awaitConnection(RedisTier tier) {
    await(() -> tier.health().isConnected() && !tier.health().isBypassed());
  }

  /** Waits until a condition is true. */
  static void await(BooleanSupplier condition) {
    long begunAt = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begunAt > PATIENCE.toNanos()) {
        throw new IllegalStateException("Redis does not answer.");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private RedisServer server() {
    try {
      return RedisServer.newRedisServer()
          .port(port)
          .bind("127.0.0.1")
          .setting("save \"\"")
          .build();
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }
}
