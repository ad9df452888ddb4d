package io.cachedresult.micrometer.tier;

import io.cachedresult.shared.InvalidationListener;
import io.cachedresult.shared.SharedTier;
import io.cachedresult.shared.TierHealth;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A second tier in a map, whose state the test sets. For a test with one thread. */
public final class MapTier implements SharedTier {

  private static final String LEASE = "lease";

  private final Map<ByteBuffer, byte[]> results = new HashMap<>();

  private boolean isClosed;
  private TierHealth health = new TierHealth(true, false, 0);

  /** Sets the state that the tier reports. */
  public void report(TierHealth state) {
    health = state;
  }

  @Override
  public CompletableFuture<List<Lookup>> find(String space, List<byte[]> keys) {
    return CompletableFuture.completedFuture(
        keys.stream().map(key -> lookUp(results.get(ByteBuffer.wrap(key)))).toList());
  }

  private static Lookup lookUp(byte[] result) {
    return result == null
        ? new Lookup(null, Duration.ZERO, LEASE)
        : new Lookup(result, Duration.ofDays(1), null);
  }

  @Override
  public CompletableFuture<List<Lookup>> lease(String space, List<byte[]> keys) {
    return CompletableFuture.completedFuture(
        keys.stream().map(key -> lookUp(null)).toList());
  }

  @Override
  public void publish(String space, byte[] key, byte[] result, String lease, Duration age) {
    results.put(ByteBuffer.wrap(key), result);
  }

  @Override
  public void release(String space, byte[] key, String lease) {}

  @Override
  public CompletableFuture<Void> put(String space, byte[] key, byte[] result, Duration age) {
    publish(space, key, result, LEASE, age);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> invalidate(String space, byte[] key) {
    results.remove(ByteBuffer.wrap(key));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> invalidateAll(String space) {
    results.clear();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void addListener(String space, InvalidationListener listener) {
    listener.onConnection(true);
  }

  @Override
  public TierHealth health() {
    return health;
  }

  /** Marks the tier as closed. It works on. */
  @Override
  public void close() {
    isClosed = true;
  }

  /** Returns whether the tier was closed. */
  public boolean isClosed() {
    return isClosed;
  }
}
