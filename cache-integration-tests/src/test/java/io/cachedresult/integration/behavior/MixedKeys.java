package io.cachedresult.integration.behavior;

import io.cachedresult.CachedResult;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** Has parameters of many types. Every method counts computations, and returns the count. */
class MixedKeys<T> {

  private int computations;

  @CachedResult
  int numbers(byte a, short b, int c, long d, char e, boolean f) {
    return ++computations;
  }

  @CachedResult
  int fractions(float a, double b) {
    return ++computations;
  }

  @CachedResult
  int arrays(int[] flat, String[][] deep) {
    return ++computations;
  }

  @CachedResult
  int many(String first, long... rest) {
    return ++computations;
  }

  @CachedResult
  int collections(List<List<String>> list, Map<String, T> map, Collection<T> any) {
    return ++computations;
  }

  @CachedResult
  <K extends Comparable<K>> List<K> sorted(Collection<? extends K> values, K also) {
    computations++;
    return values.stream().<K>map(value -> value).sorted().toList();
  }

  @CachedResult
  int names(String key, int hash, long entry, T mine, String result, Object other, int shared) {
    return ++computations;
  }

  @CachedResult
  String anything(Object of, T also, Iterable<String> more) {
    computations++;
    return "of " + of;
  }

  @CachedResult
  int lists(LinkedList<String>[] lists) {
    return ++computations;
  }

  int computations() {
    return computations;
  }
}
