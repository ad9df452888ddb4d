package io.cachedresult.redis;

import io.cachedresult.shared.InvalidationListener;
import io.lettuce.core.TrackingArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.push.PushMessage;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Notifies listeners of the changes that Redis pushes, on a separate connection. After each
 * connect, it first enables tracking, and then notifies listeners that changes may have been
 * missed.
 *
 * <p>Connections are handled on the tier's thread, pushes on another thread, in their order.
 */
final class ChangeTracking implements Link.Purpose {

  /** A few megabytes of keys. */
  private static final int LARGEST_QUEUE = 10_000;

  private final ListenerRegistry listeners = new ListenerRegistry();

  /** Notifies listeners of changes, which calls user code: keys are decoded and compared. */
  private final TierThread changes = new TierThread();

  private final ChangeQueue queue =
      new ChangeQueue(changes, LARGEST_QUEUE, this::allMayHaveChanged);

  private final RedisConnector connector;
  private final TierThread thread;
  private final Link link;
  private final Set<String> tracked = new HashSet<>();

  /** The spaces for which tracking was requested, but not confirmed. */
  private final Set<String> enabling = new HashSet<>();

  private boolean hasBegun;

  ChangeTracking(RedisConnector connector, TierOptions options, TierThread thread) {
    this.connector = connector;
    this.thread = thread;
    link = new Link(connector, options, thread, this);
  }

  /** Connects, or checks the connection. */
  void check() {
    link.check();
  }

  boolean isConnected() {
    return link.connection() != null;
  }

  void addListener(String space, InvalidationListener listener) {
    String name = SpaceKeys.escape(space);
    listeners.add(name, listener);
    thread.execute(() -> {
      if (link.connection() != null && tracked.contains(name)) {
        changes.execute(() -> begin(listener));
      } else {
        track(name);
      }
    });
  }

  private void track(String space) {
    StatefulRedisConnection<byte[], byte[]> connection = link.connection();
    if (connection == null) {
      return; // tracked when it is opened
    }
    // Redis rejects a prefix that is tracked already.
    if (tracked.contains(space) || !enabling.add(space)) {
      return;
    }
    var unused = enable(connection, Set.of(space))
        .whenCompleteAsync(
            (enabled, failure) -> {
              enabling.remove(space);
              if (failure == null) {
                tracked.add(space);
                confirm(connection, space);
              } else {
                connector.close(connection);
              }
            },
            thread);
  }

  private void confirm(StatefulRedisConnection<byte[], byte[]> connection, String space) {
    if (link.connection() == connection) {
      changes.execute(() -> listeners.notifyOf(space, ChangeTracking::begin));
    }
  }

  private static void begin(InvalidationListener listener) {
    listener.onUnknownChanges();
    listener.onConnection(true);
  }

  @Override
  public CompletionStage<?> prepare(StatefulRedisConnection<byte[], byte[]> connection) {
    connection.addListener(this::push);
    tracked.clear();
    enabling.clear();
    tracked.addAll(listeners.spaces());
    return enable(connection, tracked);
  }

  @Override
  public CompletionStage<?> probe(StatefulRedisConnection<byte[], byte[]> connection) {
    return connection.async().ping();
  }

  private static CompletionStage<?> enable(
      StatefulRedisConnection<byte[], byte[]> connection, Set<String> spaces) {
    if (spaces.isEmpty()) {
      return CompletableFuture.completedStage(null); // without a prefix, all keys are tracked
    }
    String[] prefixes = spaces.stream().map(SpaceKeys::prefixOf).toArray(String[]::new);
    return connection
        .async()
        .clientTracking(TrackingArgs.Builder.enabled().bcast().prefixes(prefixes));
  }

  @Override
  public void opened() {
    hasBegun = true;
    List<String> begun = List.copyOf(tracked);
    changes.execute(() -> begun.forEach(space -> listeners.notifyOf(space, ChangeTracking::begin)));
    // Spaces whose listeners were added while the connection was opened:
    listeners.spaces().stream().filter(space -> !tracked.contains(space)).forEach(this::track);
  }

  @Override
  public void lost(@Nullable Throwable cause) {
    if (hasBegun) {
      hasBegun = false;
      notifyOfLoss();
    }
  }

  private void notifyOfLoss() {
    changes.execute(() -> listeners.notifyAll(listener -> listener.onConnection(false)));
  }

  @Override
  public void answered(long nanoseconds) {}

  /** Ends the thread that notifies listeners. */
  void end() {
    notifyOfLoss();
    changes.end();
  }

  private void push(PushMessage message) {
    if (!message.getType().equals("invalidate")) {
      return;
    }
    List<Object> content = message.getContent();
    if (content.size() > 1 && content.get(1) instanceof List<?> names) {
      queue.add(names.size(), () -> names.forEach(this::change));
    } else {
      changes.execute(this::allMayHaveChanged); // everything was removed
    }
  }

  private void allMayHaveChanged() {
    listeners.notifyAll(InvalidationListener::onUnknownChanges);
  }

  private void change(Object name) {
    SpaceKeys.Change change =
        name instanceof ByteBuffer bytes ? SpaceKeys.Change.of(bytesOf(bytes)) : null;
    if (change == null) {
      return;
    }
    byte[] key = change.key();
    if (key == null) {
      listeners.notifyOf(change.space(), InvalidationListener::onUnknownChanges);
    } else {
      listeners.notifyOf(change.space(), listener -> listener.onChange(key));
    }
  }

  private static byte[] bytesOf(ByteBuffer buffer) {
    ByteBuffer source = buffer.duplicate();
    byte[] bytes = new byte[source.remaining()];
    source.get(bytes);
    return bytes;
  }
}
