package io.cachedresult.benchmarks.policies;

import java.util.LinkedHashMap;
import java.util.Map;

/** Exact LRU, which evicts the least recently used key; the generated class approximates it. */
public final class ExactLru implements Simulation {

  private final Map<Integer, Boolean> held;

  public ExactLru(int maximumSize) {
    held = new Held(maximumSize);
  }

  @Override
  public boolean request(int key) {
    return held.put(key, true) != null;
  }

  private static final class Held extends LinkedHashMap<Integer, Boolean> {
    private static final long serialVersionUID = 1;

    private final int maximumSize;

    Held(int maximumSize) {
      super(16, 0.75f, true);
      this.maximumSize = maximumSize;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
      return size() > maximumSize;
    }
  }
}
