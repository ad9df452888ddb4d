package io.cachedresult.lincheck.broken;

import io.cachedresult.lincheck.KeyedCache;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Broken: a computation stores its result although its key was invalidated meanwhile. */
final class StaleAfterInvalidate implements KeyedCache {

  /** The computation of a value; under the monitor. */
  private static final class Computation {
    private Integer value;
  }

  private final Map<Integer, Integer> stored = new HashMap<>();
  private final Map<Integer, Computation> running = new HashMap<>();

  @Override
  public int get(int key, IntUnaryOperator loader) {
    Computation candidate = new Computation();
    synchronized (this) {
      Integer value = stored.get(key);
      if (value != null) {
        return value;
      }
      Computation other = running.putIfAbsent(key, candidate);
      if (other != null) {
        return await(other);
      }
    }
    int value = loader.applyAsInt(key);
    synchronized (this) {
      candidate.value = value;
      running.remove(key, candidate);
      // The fault: this ignores whether the computation was still there to be removed.
      stored.put(key, value);
      notifyAll();
    }
    return value;
  }

  private int await(Computation computation) {
    while (computation.value == null) {
      try {
        wait();
      } catch (InterruptedException unexpected) {
        throw new AssertionError(unexpected);
      }
    }
    return computation.value;
  }

  @Override
  public synchronized Integer getIfPresent(int key) {
    return stored.get(key);
  }

  @Override
  public synchronized void put(int key, int value) {
    running.remove(key);
    stored.put(key, value);
  }

  @Override
  public synchronized void invalidate(int key) {
    running.remove(key);
    stored.remove(key);
  }

  @Override
  public synchronized void invalidateAll() {
    running.clear();
    stored.clear();
  }
}
