package io.cachedresult.testing;

import io.cachedresult.shared.InvalidationListener;
import io.cachedresult.shared.SharedTier;
import io.cachedresult.shared.TierHealth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A second tier in memory, for a test that uses it from one thread. It can be late: then the test
 * decides when it answers.
 */
public final class MemoryTier implements SharedTier {

  private record Place(String space, List<Byte> key) {

    Place(String space, byte[] key) {
      this(space, boxed(key));
    }

    private static List<Byte> boxed(byte[] key) {
      List<Byte> bytes = new ArrayList<>();
      for (byte one : key) {
        bytes.add(one);
      }
      return bytes;
    }
  }

  private final Map<Place, byte[]> results = new HashMap<>();
  private final Map<Place, String> leases = new HashMap<>();
  private final Map<String, List<InvalidationListener>> listeners = new HashMap<>();
  private final List<Runnable> late = new ArrayList<>();
  private int number;

  /** How many requests for results there were, each for one or more keys. */
  public int requests;

  /** Whether nobody gets a lease. */
  public boolean isRefusing;

  /** Whether answers wait for {@link #answer}. */
  public boolean isLate;

  /** How long each result may still be used. */
  public Duration remaining = Duration.ofDays(1);

  /** Whether it was closed. */
  public boolean isClosed;

  /** The state that it reports. */
  public TierHealth health = new TierHealth(true, false, 0);

  /** Called after a request has read the results, before it answers. */
  public Runnable afterReading = () -> {};

  @Override
  public CompletableFuture<List<Lookup>> find(String space, List<byte[]> keys) {
    requests++;
    return soon(() -> {
      List<Lookup> found =
          keys.stream().map(key -> lookUp(new Place(space, key))).toList();
      afterReading.run();
      return found;
    });
  }

  @Override
  public CompletableFuture<List<Lookup>> lease(String space, List<byte[]> keys) {
    return soon(() -> keys.stream().map(key -> leaseOf(new Place(space, key))).toList());
  }

  private Lookup leaseOf(Place place) {
    if (isRefusing || leases.containsKey(place)) {
      return Lookup.NOTHING;
    }
    leases.put(place, "lease " + ++number);
    return new Lookup(null, Duration.ZERO, leases.get(place));
  }

  private <T> CompletableFuture<T> soon(Supplier<T> answer) {
    if (!isLate) {
      return CompletableFuture.completedFuture(answer.get());
    }
    CompletableFuture<T> future = new CompletableFuture<>();
    late.add(() -> future.complete(answer.get()));
    return future;
  }

  /** Answers all requests that wait. */
  public void answer() {
    List<Runnable> waiting = List.copyOf(late);
    late.clear();
    waiting.forEach(Runnable::run);
  }

  private Lookup lookUp(Place place) {
    byte[] result = results.get(place);
    if (result != null) {
      return new Lookup(result, remaining, null);
    }
    return leaseOf(place);
  }

  @Override
  public void publish(String space, byte[] key, byte[] result, String lease, Duration age) {
    if (leases.remove(new Place(space, key), lease)) {
      results.put(new Place(space, key), result);
      notifyOf(space, key);
    }
  }

  @Override
  public void release(String space, byte[] key, String lease) {
    leases.remove(new Place(space, key), lease);
  }

  @Override
  public CompletableFuture<Void> put(String space, byte[] key, byte[] result, Duration age) {
    leases.remove(new Place(space, key));
    results.put(new Place(space, key), result);
    notifyOf(space, key);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> invalidate(String space, byte[] key) {
    leases.remove(new Place(space, key));
    results.remove(new Place(space, key));
    notifyOf(space, key);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> invalidateAll(String space) {
    leases.keySet().removeIf(place -> place.space().equals(space));
    results.keySet().removeIf(place -> place.space().equals(space));
    listeners.getOrDefault(space, List.of()).forEach(InvalidationListener::onUnknownChanges);
    return CompletableFuture.completedFuture(null);
  }

  private void notifyOf(String space, byte[] key) {
    listeners.getOrDefault(space, List.of()).forEach(listener -> listener.onChange(key));
  }

  @Override
  public void addListener(String space, InvalidationListener listener) {
    listeners.computeIfAbsent(space, none -> new ArrayList<>()).add(listener);
    listener.onConnection(true);
  }

  /** Returns the listeners of all spaces. */
  public List<InvalidationListener> listeners() {
    return listeners.values().stream().flatMap(List::stream).toList();
  }

  /** Returns how many keys have a result. */
  public int size() {
    return results.size();
  }

  /** Returns how many keys somebody computes. */
  public int leases() {
    return leases.size();
  }

  /** Replaces each result by other bytes. */
  public void replaceAll(byte[] bytes) {
    results.replaceAll((place, result) -> bytes);
  }

  /** Changes a byte of each result. */
  public void changeAll(int position) {
    results.values().forEach(result -> result[position]++);
  }

  @Override
  public TierHealth health() {
    return health;
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
