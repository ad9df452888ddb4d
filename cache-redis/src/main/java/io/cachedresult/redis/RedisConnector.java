package io.cachedresult.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Opens connections. Nothing is loaded or started before the first one. */
final class RedisConnector {

  private static final String THREADS = "cached-result-redis";

  private final RedisURI address;
  private final TierOptions options;

  // Guarded by this.
  private @Nullable ClientResources resources;
  private @Nullable RedisClient client;
  private boolean isClosed;

  RedisConnector(RedisURI address, TierOptions options) {
    this.address = address;
    this.options = options;
  }

  /**
   * Reads the address of a server.
   *
   * @param source tells the user where the address comes from
   * @throws IllegalArgumentException if it cannot be read; the message does not contain it, since
   *     it may contain a password
   */
  static RedisURI address(String source, String uri, TierOptions options) {
    RedisURI address = read(uri.strip());
    if (address == null) {
      // Without a cause, whose message would contain the address.
      throw new IllegalArgumentException(source + " is not the address of a Redis server. Examples"
          + " of addresses: redis://localhost:6379, rediss://user:password@host:6380/0.");
    }
    if (address.getTimeout().equals(RedisURI.DEFAULT_TIMEOUT_DURATION)) {
      address.setTimeout(options.connectBudget());
    }
    return address;
  }

  private static @Nullable RedisURI read(String uri) {
    try {
      RedisURI address = RedisURI.create(uri);
      String host = address.getHost();
      // Lettuce treats a port that is not a number as a part of the host.
      boolean isWrong = host != null && host.contains(":") && !host.startsWith("[");
      return isWrong ? null : address;
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** Connects in the background. */
  CompletionStage<StatefulRedisConnection<byte[], byte[]>> connect() {
    try {
      return client().connectAsync(ByteArrayCodec.INSTANCE, address);
    } catch (RuntimeException | LinkageError e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private synchronized RedisClient client() {
    if (isClosed) {
      throw new IllegalStateException("Closed.");
    }
    if (client == null || resources == null) {
      resources = ClientResources.builder()
          .ioThreadPoolSize(2)
          .computationThreadPoolSize(2)
          .threadFactoryProvider(pool -> threads())
          .build();
      client = RedisClient.create(resources, address);
      client.setOptions(ClientOptions.builder()
          .autoReconnect(false)
          .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
          .requestQueueSize(options.queue())
          // Calls have their own deadlines, which need no timer for each.
          .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build())
          .protocolVersion(ProtocolVersion.RESP3)
          .maintNotificationsConfig(MaintNotificationsConfig.disabled())
          .socketOptions(
              SocketOptions.builder().connectTimeout(address.getTimeout()).build())
          .build());
    }
    return client;
  }

  /**
   * Returns a factory for threads that inherit nothing from their creator, such as a class loader.
   */
  static ThreadFactory threads() {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      boolean inheritThreadLocals = false;
      String name = THREADS + "-" + count.incrementAndGet();
      Thread thread = new Thread(null, task, name, 0, inheritThreadLocals);
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      return thread;
    };
  }

  /** Closes a connection in the background. */
  synchronized void close(StatefulRedisConnection<byte[], byte[]> connection) {
    if (!isClosed) {
      var unused = connection.closeAsync();
    }
  }

  /** Closes all connections and ends their threads. */
  synchronized void close() {
    isClosed = true;
    if (client != null && resources != null) {
      try {
        client.shutdown(0, 2, TimeUnit.SECONDS);
      } catch (RuntimeException tooSlow) {
        // At the latest, the connections end with their threads.
      } finally {
        resources.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
        client = null;
        resources = null;
      }
    }
  }
}
