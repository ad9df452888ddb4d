package io.cachedresult.engine;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.engine.handle.FutureHandle;
import io.cachedresult.engine.shared.CodecInput;
import io.cachedresult.engine.shared.CodecOutput;
import io.cachedresult.engine.shared.EntryCodec;
import io.cachedresult.shared.SharedTier;
import io.cachedresult.testing.FakeTicker;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What a generated class does for one method that returns a future, with any key. The test completes
 * the futures that the method returns, advances the time, and runs what is to run in the background.
 */
final class FutureCache extends FutureHandle<FutureCache.Price, Integer> {

  static final class Price extends AsyncEntry<Price, Integer> {

    private final Object key;

    Price(Object key) {
      super(KeyHash.mix(key.hashCode()));
      this.key = key;
    }

    @Override
    protected boolean hasKeyOf(Price other) {
      return key.equals(other.key);
    }

    @Override
    protected Object[] arguments() {
      return new Object[] {key};
    }
  }

  /** Encodes prices whose keys are strings. */
  private static final class SharedPrices implements EntryCodec<Price, Integer> {

    @Override
    public long fingerprint() {
      return 1;
    }

    @Override
    public void encodeKey(Price entry, CodecOutput out) throws IOException {
      out.writeUTF((String) entry.key);
    }

    @Override
    public Price decodeKey(CodecInput in) throws IOException {
      return new Price(in.readUTF());
    }

    @Override
    public void encodeResult(Integer result, CodecOutput out) throws IOException {
      out.writeInt(result);
    }

    @Override
    public Integer decodeResult(CodecInput in) throws IOException {
      return in.readInt();
    }
  }

  final FakeTicker ticker;
  final Queue<Runnable> background;

  /** What the method has returned. */
  final List<CompletableFuture<Integer>> started = new ArrayList<>();

  final AsyncTypedCache<Price, Integer> engine;

  FutureCache(CacheSpec spec) {
    this(spec, Map.of());
  }

  /** Creates a cache that adds its background tasks to a queue. */
  FutureCache(CacheSpec spec, Queue<Runnable> background) {
    this(spec, Map.of(), new FakeTicker(), background);
  }

  FutureCache(CacheSpec spec, Map<String, String> settings) {
    this(spec, settings, new FakeTicker(), new ArrayDeque<>());
  }

  /** Creates a cache that shares its results. */
  FutureCache(CacheSpec spec, SharedTier tier) {
    this(spec, tier, new ArrayDeque<>());
  }

  private FutureCache(CacheSpec spec, SharedTier tier, Queue<Runnable> background) {
    this(
        spec.shared(new SharedPrices()),
        CacheEnvironment.builder().sharedTier(tier).settings(Map.of()).executor(background::add),
        new FakeTicker(),
        background);
  }

  /** Creates a cache that shares its results, with an executor of its own. */
  FutureCache(CacheSpec spec, SharedTier tier, Executor executor) {
    this(
        spec.shared(new SharedPrices()),
        CacheEnvironment.builder().sharedTier(tier).settings(Map.of()).executor(executor),
        new FakeTicker(),
        new ArrayDeque<>());
  }

  private FutureCache(
      CacheSpec spec, Map<String, String> settings, FakeTicker ticker, Queue<Runnable> background) {
    this(
        spec,
        CacheEnvironment.builder().settings(settings).executor(background::add),
        ticker,
        background);
  }

  @SuppressWarnings("unchecked") // the superclass has created this engine
  private FutureCache(
      CacheSpec spec,
      CacheEnvironment.Builder environment,
      FakeTicker ticker,
      Queue<Runnable> background) {
    super(environment.ticker(ticker).registry(new CacheRegistry()).build(), spec);
    this.engine = (AsyncTypedCache<Price, Integer>) cache;
    this.ticker = ticker;
    this.background = background;
  }

  /** The method: returns a future that the test completes. */
  CompletableFuture<Integer> start(Object key) {
    CompletableFuture<Integer> source = new CompletableFuture<>();
    started.add(source);
    return source;
  }

  CompletableFuture<Integer> get(Object key) {
    return get(key, this::start);
  }

  CompletableFuture<Integer> get(
      Object key, Function<Object, ? extends CompletionStage<Integer>> method) {
    int hash = KeyHash.mix(key.hashCode());
    for (Price entry = engine.first(hash); entry != null; entry = entry.next()) {
      if (entry.hash() == hash && key.equals(entry.key) && engine.isHit(entry)) {
        if (engine.isRefreshDue(entry)) {
          engine.refreshLater(entry, () -> refresh(key, method));
        }
        return entry.future();
      }
    }
    return find(new Price(key), () -> method.apply(key));
  }

  CompletableFuture<Integer> refresh(Object key) {
    return refresh(key, this::start);
  }

  private CompletableFuture<Integer> refresh(
      Object key, Function<Object, ? extends CompletionStage<Integer>> method) {
    return recompute(new Price(key), () -> method.apply(key));
  }

  /** Joins as a caller does that has not found the key in its bucket. */
  CompletableFuture<Integer> join(Object key) {
    return engine.join(new Price(key));
  }

  Integer getIfPresent(Object key) {
    return storedResult(new Price(key));
  }

  boolean contains(Object key) {
    return engine.isStored(new Price(key));
  }

  void put(Object key, Integer price) {
    engine.put(new Price(key), price);
  }

  boolean invalidate(Object key) {
    return engine.invalidate(new Price(key));
  }
}
