package io.cachedresult.lincheck.broken;

import io.cachedresult.lincheck.KeyedCache;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntUnaryOperator;

/** Broken: a caller that begins to wait at the wrong moment is never woken. */
final class LostWakeUp implements KeyedCache {

  /** A value that is stored or being computed. */
  private static final class Computation {

    private volatile Integer value;

    synchronized void end(int result) {
      value = result;
      notifyAll();
    }

    int await() {
      // The fault: the computation may end after this check and before the wait.
      if (value == null) {
        synchronized (this) {
          try {
            wait();
          } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
          }
        }
      }
      return value;
    }
  }

  private final ConcurrentMap<Integer, Computation> computations = new ConcurrentHashMap<>();

  @Override
  public int get(int key, IntUnaryOperator loader) {
    Computation candidate = new Computation();
    Computation other = computations.putIfAbsent(key, candidate);
    if (other != null) {
      return other.await();
    }
    int value = loader.applyAsInt(key);
    candidate.end(value);
    return value;
  }

  @Override
  public Integer getIfPresent(int key) {
    Computation computation = computations.get(key);
    return computation == null ? null : computation.value;
  }

  @Override
  public void put(int key, int value) {
    Computation ended = new Computation();
    ended.end(value);
    computations.put(key, ended);
  }

  @Override
  public void invalidate(int key) {
    computations.remove(key);
  }

  @Override
  public void invalidateAll() {
    computations.clear();
  }
}
