package io.cachedresult.engine;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.CircularComputationException;
import io.cachedresult.Ticker;
import io.cachedresult.Weigher;
import io.cachedresult.engine.size.ObjectLayout;
import io.cachedresult.engine.time.DaemonThread;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes that are needed to end a computation, before the first one begins.
 *
 * <p>A recursion may use up the stack in the middle of a computation. The computation must still be
 * ended, or callers would wait for its key forever. Ending it needs no more stack than beginning it
 * did, provided that all classes are loaded and linked. Loading them takes much more stack, so it
 * is done here.
 */
final class ClassPreloader {

  /** An entry whose key is a number. */
  private static final class NumberEntry extends Entry<NumberEntry> {

    private final int key;

    NumberEntry(int key) {
      super(key);
      this.key = key;
    }

    @Override
    protected boolean hasKeyOf(NumberEntry other) {
      return key == other.key;
    }

    @Override
    protected Object[] arguments() {
      return new Object[] {key};
    }

    @Override
    public @Nullable Object result() {
      return null;
    }
  }

  /** Classes, not lambdas, which would take longer to link. */
  private static final class StoppedTicker implements Ticker {
    @Override
    public long read() {
      return 0;
    }
  }

  private static final class OneMegabyte implements Weigher<Object, @Nullable Object> {
    @Override
    public long weigh(Object key, @Nullable Object result) {
      return 1 << 20;
    }
  }

  /** Asks the virtual machine for the size of objects, which takes long, in the background. */
  private static final class LayoutLoader implements Runnable {
    @Override
    public void run() {
      ObjectLayout.load();
    }
  }

  static {
    loadLayout();
    try {
      CacheEnvironment isolated = CacheEnvironment.builder()
          .settings(Map.of("CACHE_MAX_MEMORY_MB", "1"))
          .ticker(new StoppedTicker())
          .registry(new CacheRegistry())
          .build();
      CacheSpec small = CacheSpec.named("preload").with("maximumSize", 2);
      CacheSpec heavy = CacheSpec.named("preload").with("weigher", new OneMegabyte());
      failWithCircle(new TypedCache<>(isolated, small));
      grow(new TypedCache<>(isolated, CacheSpec.named("preload").with("maximumSize", 16)));
      TypedCache<NumberEntry> evicting = new TypedCache<>(isolated, heavy);
      evicting.complete(evicting.claim(new NumberEntry(1)), true, 0);
      // There is no room for both: the first result is evicted for its bytes.
      evicting.complete(evicting.claim(new NumberEntry(2)), true, 0);
    } catch (VirtualMachineError tooDeepAlready) {
      // The caller is near the end of its stack or of the memory, so its own call will fail.
    }
  }

  private ClassPreloader() {}

  private static void loadLayout() {
    try {
      DaemonThread.create("cached-result-preloader", new LayoutLoader()).start();
    } catch (OutOfMemoryError noMoreThreads) {
      // Then the first estimate waits for the answer.
    }
  }

  /** Lets the table grow, and split a bucket of three entries in which the others follow. */
  private static void grow(TypedCache<NumberEntry> cache) {
    for (int key : new int[] {0, 16, 32, 1, 2, 3, 4, 5, 6}) {
      cache.complete(cache.claim(new NumberEntry(key)), true, 0);
    }
  }

  private static void failWithCircle(TypedCache<NumberEntry> cache) {
    NumberEntry entry = cache.claim(new NumberEntry(1));
    try {
      cache.claim(new NumberEntry(1));
      // A thread of a fork-join pool computes once more before it fails.
      cache.claim(new NumberEntry(1));
      throw new AssertionError("a computation that needs itself must fail");
    } catch (CircularComputationException expected) {
      cache.fail(entry, expected, 0);
    }
  }

  /**
   * Returns when the classes are loaded; for the caches that are created to load them, returns at
   * once.
   */
  static void preload() {}
}
