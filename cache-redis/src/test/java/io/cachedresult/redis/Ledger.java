package io.cachedresult.redis;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Versions of some keys in a file that several processes map. One process changes them, and writes
 * down when the caches have confirmed it; all read them through a cache.
 */
class Ledger {

  static final int KEYS = 16;

  /** How often each key can change. */
  static final int LAST_VERSION = 1_000;

  private static final VarHandle LONGS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final int RECORD = Long.BYTES * (LAST_VERSION + 2);

  private static final int END = KEYS * RECORD;

  private final ByteBuffer file;

  Ledger(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      file = channel.map(FileChannel.MapMode.READ_WRITE, 0, END + Long.BYTES);
    }
  }

  /** Returns the version of a key: the first is 0. */
  @CachedResult(shared = true)
  public long version(int key) {
    return currentVersion(key);
  }

  @CacheInvalidate(method = "version")
  public void change(int key) {
    LONGS.setVolatile(file, key * RECORD, currentVersion(key) + 1);
  }

  long currentVersion(int key) {
    return (long) LONGS.getVolatile(file, key * RECORD);
  }

  /** Writes down that the change to the current version has returned. */
  void confirm(int key) {
    LONGS.setVolatile(file, placeOf(key, currentVersion(key)), System.nanoTime());
  }

  /**
   * Returns for how long, at some time, a version had been outdated: the nanoseconds since the
   * change to the next version had returned, or 0. All processes of a machine have the same clock.
   */
  long outdatedFor(int key, long version, long time) {
    if (version == LAST_VERSION) {
      return 0;
    }
    long confirmedAt = (long) LONGS.getVolatile(file, placeOf(key, version + 1));
    return confirmedAt == 0 ? 0 : Math.max(0, time - confirmedAt);
  }

  private static int placeOf(int key, long version) {
    return key * RECORD + Long.BYTES * (int) (version + 1);
  }

  /** Ends what readers do. */
  void end() {
    LONGS.setVolatile(file, END, 1L);
  }

  boolean hasEnded() {
    return (long) LONGS.getVolatile(file, END) != 0;
  }
}
