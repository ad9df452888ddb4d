package io.cachedresult;

import java.util.Map;

/**
 * Lets one computation fail before the first real one runs.
 *
 * <p>A recursion may use up the stack in the middle of a computation, which must then still be
 * ended, or whoever asks for its key would wait for ever. Ending it needs no more stack than
 * starting it did, once all classes on the way are loaded and linked; that takes much more, so it is
 * done here.
 */
final class Rehearsal {

  static {
    CacheEnvironment nowhere = CacheEnvironment.builder()
        .settings(Map.of("CACHE_MAX_MEMORY_MB", "1"))
        .ticker(() -> 0)
        .registry(new CacheRegistry())
        .build();
    LruCache<String, String> cache =
        LruCache.<String, String>builder().environment(nowhere).maximumSize(2).build();
    LruCache<String, String> greedy = LruCache.<String, String>builder()
        .environment(nowhere)
        .weigher((key, value) -> 1 << 20)
        .build();
    try {
      cache.get("itself", key -> cache.get(key, same -> same));
      throw new AssertionError("a computation that needs itself must fail");
    } catch (CircularComputationException expected) {
      // Now the failing path is loaded; this is the path of a success.
      cache.get("another", key -> key);
      // Of two results, one has to give way for its bytes.
      greedy.get("large", key -> key);
      greedy.get("large as well", key -> key);
    } catch (StackOverflowError tooDeepAlready) {
      // The caller is at the end of its stack, and will see the same.
    }
  }

  private Rehearsal() {}

  /** Returns when it has been; a cache that takes part in it goes on at once. */
  static void hasBeen() {}
}
