package io.cachedresult.benchmarks.jmh;

import io.cachedresult.benchmarks.jmh.SharedItemCatalog.Item;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Compares calls whose result is on Redis, but not in this process, with a plain GET of Lettuce for
 * values of the same size. The cache of the process has one entry, so each call with another key
 * misses there.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(5)
@State(Scope.Benchmark)
public class SecondTierBenchmark {

  private static final int KEYS = 1_000;

  /** The length of a string in the result. */
  @Param({"100", "10000"})
  public int length = 100;

  private CachedSharedItemCatalog items = new CachedSharedItemCatalog(0);
  private @Nullable RedisClient client;
  private @Nullable RedisCommands<String, byte[]> commands;
  private String[] names = {};
  private int next;

  /** Stores all results on Redis, and connects the client for plain GET. */
  @Setup
  public void fill(RedisState redis) {
    items = new CachedSharedItemCatalog(length, redis.environment());
    client = RedisClient.create(redis.uri);
    commands = client
        .connect(RedisCodec.of(StringCodec.ASCII, ByteArrayCodec.INSTANCE))
        .sync();
    RedisState.await(() -> {
      long before = items.remoteCache().stats().sharedHits();
      for (long key = 0; key < KEYS; key++) {
        items.remote(key);
      }
      return items.remoteCache().stats().sharedHits() - before == KEYS;
    });
    List<String> stored = commands.keys("cached-result:*:*").stream()
        .filter(name -> name.indexOf('}') < name.length() - 1)
        .toList();
    byte[] value = new byte[Math.toIntExact(commands.strlen(stored.get(0)))];
    names = new String[KEYS];
    for (int i = 0; i < KEYS; i++) {
      // As long as the names of the results.
      names[i] = "-".repeat(stored.get(0).length() - 4) + (1_000 + i);
      commands.set(names[i], value);
    }
  }

  /** Closes the client. */
  @TearDown
  public void close() {
    if (client != null) {
      client.shutdown(0, 2, TimeUnit.SECONDS);
    }
  }

  /** Moves to the next key. */
  private int advance() {
    next = next + 1 == KEYS ? 0 : next + 1;
    return next;
  }

  /** Calls the method: a miss in this process, and a hit on Redis. */
  @Benchmark
  public Item sharedHit() {
    return items.remote(advance());
  }

  /** Reads a value of the same size with Lettuce. */
  @Benchmark
  public byte[] get() {
    if (commands == null) {
      throw new IllegalStateException("Not connected.");
    }
    return commands.get(names[advance()]);
  }
}
