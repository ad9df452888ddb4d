package io.cachedresult.examples.map;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.examples.mandelbrot.MandelbrotPainter;
import io.cachedresult.redis.RedisTier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.RedisServer;
import redis.embedded.core.PortProvider;

/**
 * Several tile servers that share their tiles on a Redis server of their own. Each has its own
 * cache, connections to Redis and dashboard, as if it ran in a process of its own.
 */
final class SharedTileServers implements AutoCloseable {

  private final RedisServer redis;
  private final String redisUri;
  private final List<Member> members = new ArrayList<>();

  /** A tile server, its connection to Redis, and its caches. */
  record Member(TileServer server, RedisTier tier, CacheRegistry registry)
      implements AutoCloseable {

    /** Returns whether the server reads tiles from Redis, and gets notified of changes. */
    boolean isSharing() {
      return tier.health().isConnected() && !tier.health().isBypassed();
    }

    @Override
    public void close() {
      server.close();
      tier.close();
    }
  }

  private SharedTileServers(int redisPort) throws IOException {
    redisUri = "redis://127.0.0.1:" + redisPort;
    redis = RedisServer.newRedisServer()
        .port(redisPort)
        .bind("127.0.0.1")
        // Tiles are only stored in memory, and the least recently used are evicted.
        .setting("save \"\"")
        .setting("maxmemory 256mb")
        .setting("maxmemory-policy allkeys-lru")
        .build();
    redis.start();
  }

  /**
   * Starts Redis on a free port of loopback, and a tile server for each of the settings.
   *
   * @throws IOException if Redis cannot start, or a server cannot listen on its address and port
   */
  static SharedTileServers start(List<TileServerSettings> settings, MandelbrotPainter mandelbrot)
      throws IOException {
    SharedTileServers servers =
        new SharedTileServers(PortProvider.newEphemeralPortProvider().get());
    boolean isComplete = false;
    try {
      for (TileServerSettings one : settings) {
        servers.add(one, mandelbrot);
      }
      isComplete = true;
      return servers;
    } finally {
      if (!isComplete) {
        servers.close();
      }
    }
  }

  private void add(TileServerSettings settings, MandelbrotPainter mandelbrot) throws IOException {
    CacheRegistry registry = new CacheRegistry();
    RedisTier tier = RedisTier.connect(redisUri);
    CacheEnvironment environment =
        CacheEnvironment.builder().registry(registry).sharedTier(tier).build();
    try {
      TileServer server = TileServer.start(settings, mandelbrot, environment);
      members.add(new Member(server, tier, registry));
    } catch (IOException occupied) {
      tier.close();
      throw occupied;
    }
  }

  /** Returns the servers, in the order of their settings. */
  List<Member> members() {
    return List.copyOf(members);
  }

  /** Stops all servers, then Redis. */
  @Override
  public void close() {
    members.forEach(Member::close);
    try {
      redis.stop();
    } catch (IOException ended) {
      // Ctrl-C has already ended it.
    }
  }
}
