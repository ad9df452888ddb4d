package io.cachedresult.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is opened in the background, checked by heartbeats, and opened again after a
 * loss. Lettuce's own reconnection is not used: it does not prepare a connection again, and keeps a
 * connection whose server does not answer.
 *
 * <p>Everything but {@link #connection} runs on the one thread of the tier.
 */
final class Link {

  /** The purpose of a link. All methods are called on the tier's thread. */
  interface Purpose {

    /** Prepares a new connection, which is used when the returned stage completes. */
    CompletionStage<?> prepare(StatefulRedisConnection<byte[], byte[]> connection);

    /** Sends a request that only a usable server answers. */
    CompletionStage<?> probe(StatefulRedisConnection<byte[], byte[]> connection);

    /** Called when the connection can be used. */
    void opened();

    /** Called when the connection was lost, or could not be opened. */
    void lost(@Nullable Throwable cause);

    /** Called when a heartbeat was answered. */
    void answered(long nanoseconds);
  }

  private final RedisConnector connector;
  private final long heartbeatInterval;
  private final TierThread thread;
  private final Purpose purpose;

  private volatile @Nullable StatefulRedisConnection<byte[], byte[]> current;
  private boolean isConnecting;
  private long openedAt;
  private int unanswered;
  private @Nullable CompletionStage<?> heartbeat;

  Link(RedisConnector connector, TierOptions options, TierThread thread, Purpose purpose) {
    this.connector = connector;
    this.heartbeatInterval = options.heartbeat().toNanos();
    this.thread = thread;
    this.purpose = purpose;
  }

  /** Returns the connection, or null if there is none at present. */
  @Nullable
  StatefulRedisConnection<byte[], byte[]> connection() {
    return current;
  }

  /** Connects if there is no connection. */
  void connect() {
    if (current != null || isConnecting) {
      return;
    }
    isConnecting = true;
    try {
      connector.connect().whenCompleteAsync(this::prepare, thread);
    } catch (RuntimeException | Error unable) {
      isConnecting = false;
      purpose.lost(unable);
    }
  }

  private void prepare(
      @Nullable StatefulRedisConnection<byte[], byte[]> connection, @Nullable Throwable failure) {
    if (connection == null) {
      isConnecting = false;
      purpose.lost(failure);
      return;
    }
    connection.addListener(new RedisConnectionStateListener() {
      @Override
      public void onRedisDisconnected(RedisChannelHandler<?, ?> handler) {
        thread.execute(() -> drop(connection, null));
      }
    });
    CompletionStage<?> prepared;
    try {
      prepared = purpose.prepare(connection);
    } catch (RuntimeException | Error unusable) {
      prepared = CompletableFuture.failedFuture(unusable);
    }
    var unused = prepared
        .toCompletableFuture()
        .thenApply(ready -> ready)
        .orTimeout(2 * heartbeatInterval, TimeUnit.NANOSECONDS)
        .whenCompleteAsync((ready, cause) -> use(connection, cause), thread);
  }

  private void use(
      StatefulRedisConnection<byte[], byte[]> connection, @Nullable Throwable failure) {
    isConnecting = false;
    if (failure != null || !connection.isOpen()) {
      connector.close(connection);
      purpose.lost(failure);
      return;
    }
    heartbeat = null;
    unanswered = 0;
    openedAt = System.nanoTime();
    current = connection;
    purpose.opened();
  }

  /**
   * Checks the connection, or connects. A heartbeat that is unanswered at two checks ends the
   * connection: if it is unanswered at only one, this process may have been suspended.
   */
  void check() {
    StatefulRedisConnection<byte[], byte[]> connection = current;
    if (connection == null) {
      connect();
      return;
    }
    CompletionStage<?> last = heartbeat;
    if (last != null && !last.toCompletableFuture().isDone()) {
      unanswered++;
      if (unanswered > 1) {
        drop(connection, null);
      }
      return;
    }
    unanswered = 0;
    long sentAt = System.nanoTime();
    CompletionStage<?> next = purpose.probe(connection);
    heartbeat = next;
    next.whenComplete((pong, failure) -> {
      long duration = System.nanoTime() - sentAt;
      if (failure == null) {
        thread.execute(() -> purpose.answered(duration));
      } else {
        thread.execute(() -> drop(connection, failure));
      }
    });
  }

  private void drop(StatefulRedisConnection<byte[], byte[]> connection, @Nullable Throwable cause) {
    if (current == connection) {
      current = null;
      connector.close(connection);
      purpose.lost(cause);
      // A server that closes each new connection is tried at the next heartbeat.
      if (System.nanoTime() - openedAt >= heartbeatInterval) {
        connect();
      }
    }
  }
}
