package io.cachedresult.integration.behavior;

import io.cachedresult.CachedResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Has synchronous methods that record every computation. */
class Shop {

  final List<String> computed = new ArrayList<>();

  Shop() {}

  /** Calls a cached method before the cache exists. */
  Shop(String greeted) {
    computed.add(greeting(greeted) + " in the constructor");
  }

  @CachedResult(maximumSize = 3, expireAfterWrite = "1h")
  String product(String sku, int locale) {
    computed.add(sku + "/" + locale);
    return sku + " in " + locale;
  }

  @CachedResult
  String greeting(String name) {
    computed.add(name);
    return name == null ? null : "Hello " + name;
  }

  @CachedResult(cacheNull = false)
  String find(String name) {
    computed.add(name);
    return name.isEmpty() ? null : name;
  }

  @CachedResult
  int load(String path) throws IOException {
    computed.add(path);
    if (path.startsWith("missing")) {
      throw new IOException("no " + path);
    }
    return path.length();
  }

  /** Has overloads with similar parameters. */
  @CachedResult
  String kind(int number) {
    return "int";
  }

  @CachedResult
  String kind(long number) {
    return "long";
  }

  @CachedResult
  String kind(Integer number) {
    return "Integer";
  }

  /** Calls itself. */
  @CachedResult
  long fibonacci(int n) {
    computed.add("fibonacci " + n);
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  @CachedResult
  int endless(int n) {
    return 1 + endless(n == 0 ? 1 : 0);
  }

  @CachedResult
  double seed() {
    computed.add("seed");
    return 0.5;
  }
}
