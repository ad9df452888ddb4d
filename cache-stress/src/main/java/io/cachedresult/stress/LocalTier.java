package io.cachedresult.stress;

import io.cachedresult.shared.InvalidationListener;
import io.cachedresult.shared.SharedTier;
import io.cachedresult.shared.TierHealth;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A second tier in memory for one key. Each step is atomic. Listeners are notified of the change
 * before the step returns but without the lock, so that notifications arrive in any order.
 */
final class LocalTier implements SharedTier {

  private static final Duration REMAINING = Duration.ofDays(1);

  private final List<InvalidationListener> listeners = new CopyOnWriteArrayList<>();

  // Guarded by this.
  private byte @Nullable [] result;
  private @Nullable String lease;
  private int leases;

  @Override
  public CompletableFuture<List<Lookup>> find(String space, List<byte[]> keys) {
    return CompletableFuture.completedFuture(List.of(find()));
  }

  private synchronized Lookup find() {
    return result == null ? grant() : new Lookup(result, REMAINING, null);
  }

  @Override
  public synchronized CompletableFuture<List<Lookup>> lease(String space, List<byte[]> keys) {
    return CompletableFuture.completedFuture(List.of(grant()));
  }

  private Lookup grant() {
    if (lease != null) {
      return Lookup.NOTHING;
    }
    lease = "lease " + ++leases;
    return new Lookup(null, Duration.ZERO, lease);
  }

  @Override
  public void publish(String space, byte[] key, byte[] bytes, String holder, Duration age) {
    synchronized (this) {
      if (!holder.equals(lease)) {
        return;
      }
      lease = null;
      result = bytes;
    }
    notifyOf(key);
  }

  @Override
  public synchronized void release(String space, byte[] key, String holder) {
    if (holder.equals(lease)) {
      lease = null;
    }
  }

  @Override
  public CompletableFuture<@Nullable Void> put(
      String space, byte[] key, byte[] bytes, Duration age) {
    return change(key, bytes);
  }

  @Override
  public CompletableFuture<@Nullable Void> invalidate(String space, byte[] key) {
    return change(key, null);
  }

  private CompletableFuture<@Nullable Void> change(byte[] key, byte @Nullable [] bytes) {
    synchronized (this) {
      lease = null;
      result = bytes;
    }
    notifyOf(key);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<@Nullable Void> invalidateAll(String space) {
    synchronized (this) {
      lease = null;
      result = null;
    }
    listeners.forEach(InvalidationListener::onUnknownChanges);
    return CompletableFuture.completedFuture(null);
  }

  private void notifyOf(byte[] key) {
    listeners.forEach(listener -> listener.onChange(key));
  }

  @Override
  public void addListener(String space, InvalidationListener listener) {
    listeners.add(listener);
    listener.onConnection(true);
  }

  @Override
  public TierHealth health() {
    return new TierHealth(true, false, 0);
  }

  @Override
  public void close() {}
}
