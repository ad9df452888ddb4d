package io.cachedresult.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The source of results that change, with a version for each key.
 *
 * <p>A thread that changes a result first increments its version, then changes the cache, and then
 * raises the floor: the least version that a call may get from now on.
 */
final class VersionedSource {

  private static final class Versions {

    final AtomicInteger current = new AtomicInteger();
    final AtomicInteger floor = new AtomicInteger();

    void raiseFloor(int version) {
      floor.accumulateAndGet(version, Math::max);
    }
  }

  private final List<Versions> all;

  VersionedSource(int keys) {
    all = IntStream.range(0, keys).mapToObj(key -> new Versions()).toList();
  }

  int version(int key) {
    return all.get(key).current.get();
  }

  int floor(int key) {
    return all.get(key).floor.get();
  }

  /** Changes one of the even keys; one thread at a time, so that no older version is put later. */
  void change(int key, Runnable inCache) {
    Versions versions = all.get(key);
    if (key % 2 == 0) {
      synchronized (versions) {
        int version = versions.current.incrementAndGet();
        inCache.run();
        versions.raiseFloor(version);
      }
    }
  }

  /** Changes all odd keys, which are never put, by clearing the cache. */
  void changeAll(Runnable clear) {
    int[] versions = new int[all.size()];
    for (int key = 1; key < versions.length; key += 2) {
      versions[key] = all.get(key).current.incrementAndGet();
    }
    clear.run();
    for (int key = 1; key < versions.length; key += 2) {
      all.get(key).raiseFloor(versions[key]);
    }
  }
}
