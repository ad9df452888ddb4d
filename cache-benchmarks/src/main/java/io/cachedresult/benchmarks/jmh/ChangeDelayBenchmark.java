package io.cachedresult.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cachedresult.redis.RedisTier;
import io.cachedresult.shared.InvalidationListener;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures the time from the call of {@code put} in one process until the listener of another one
 * is notified. The processes are two connections to a Redis server on loopback.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(5)
@State(Scope.Benchmark)
public class ChangeDelayBenchmark {

  private static final String SPACE = "ChangeDelayBenchmark";
  private static final Duration AGE = Duration.ofHours(1);

  private final byte[] key = "key".getBytes(UTF_8);
  private final byte[] result = new byte[100];
  private final Semaphore changes = new Semaphore(0);

  private final InvalidationListener listener = new InvalidationListener() {
    @Override
    public void onChange(byte[] changed) {
      changes.release();
    }

    @Override
    public void onUnknownChanges() {}

    @Override
    public void onConnection(boolean isConnected) {
      isListening = isConnected;
    }
  };

  private volatile boolean isListening;
  private @Nullable RedisTier other;
  private CompletableFuture<@Nullable Void> put = CompletableFuture.completedFuture(null);

  /** Connects the other process. */
  @Setup
  public void connect(RedisState redis) {
    RedisTier connected = RedisTier.connect(redis.uri);
    connected.addListener(SPACE, listener);
    other = connected;
    RedisState.await(() -> isListening);
  }

  /** Waits for the end of the last change. */
  @Setup(Level.Invocation)
  public void settle() {
    put.join();
  }

  /** Ends the other process. */
  @TearDown
  public void close() {
    if (other != null) {
      other.close();
    }
  }

  /** Changes a result, and waits until the listener is notified. */
  @Benchmark
  public void putUntilNotified(RedisState redis) throws InterruptedException {
    put = redis.tier.put(SPACE, key, result, AGE);
    changes.acquire();
  }
}
