package shop;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;

/** Types that can be closed, but not if the thread is interrupted. */
@SuppressWarnings("try")
public interface Closing extends AutoCloseable {

  @CachedResult
  int read(String name);

  /** A class that says so. */
  class Interruptible implements AutoCloseable {
    @CachedResult
    public int read(String name) {
      return name.length();
    }

    @CacheInvalidate(method = "read", allEntries = true)
    @Override
    public void close() throws InterruptedException {}
  }

  /** A class that inherits the method. */
  class Below extends Interruptible {}

  /** A class that can always be closed. */
  class Quiet implements AutoCloseable {
    @CachedResult
    public int read(String name) {
      return name.length();
    }

    @Override
    public void close() {}
  }
}
