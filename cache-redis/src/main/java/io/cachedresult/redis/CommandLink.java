package io.cachedresult.redis;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The connection for scripts. Its heartbeats also serve as the probes of the breaker. */
final class CommandLink implements Link.Purpose {

  private static final SpaceKeys PROBED = new SpaceKeys("");

  private final CircuitBreaker breaker;
  private final OutageLog log;
  private final long budget;
  private final Link link;

  CommandLink(
      RedisConnector connector,
      TierOptions options,
      TierThread thread,
      CircuitBreaker breaker,
      OutageLog log) {
    this.breaker = breaker;
    this.log = log;
    budget = options.callBudget().toNanos();
    link = new Link(connector, options, thread, this);
  }

  @Nullable
  StatefulRedisConnection<byte[], byte[]> connection() {
    return link.connection();
  }

  /** Connects, or checks the connection; while calls are bypassed, once in each interval. */
  void check() {
    if (connection() == null || !breaker.isOpen() || breaker.tryProbe()) {
      link.check();
    }
  }

  @Override
  public CompletionStage<?> prepare(StatefulRedisConnection<byte[], byte[]> connection) {
    // Loads the scripts, so that the first calls are not slow. If that fails, calls send the
    // scripts.
    CompletableFuture<?>[] loads = Arrays.stream(Script.values())
        .map(script -> connection.async().scriptLoad(script.source()).toCompletableFuture())
        .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(loads)
        .handle((loaded, failure) -> null)
        .thenCompose(loaded -> probe(connection));
  }

  /** Writes to a key that does not exist, since a server may answer but accept no changes. */
  @Override
  public CompletionStage<?> probe(StatefulRedisConnection<byte[], byte[]> connection) {
    return connection
        .async()
        .eval(
            Script.PROBE.source(),
            ScriptOutputType.INTEGER,
            new byte[][] {PROBED.generation()},
            Tokens.number(1));
  }

  @Override
  public void opened() {
    resume();
  }

  @Override
  public void lost(@Nullable Throwable cause) {
    log.began(cause);
  }

  @Override
  public void answered(long nanoseconds) {
    if (nanoseconds <= budget) {
      resume();
    }
  }

  private void resume() {
    if (breaker.isOpen()) {
      breaker.close();
    }
    log.ended();
  }
}
