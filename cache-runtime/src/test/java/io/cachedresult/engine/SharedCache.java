package io.cachedresult.engine;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheRegistry;
import io.cachedresult.engine.handle.BlockingHandle;
import io.cachedresult.engine.shared.CodecInput;
import io.cachedresult.engine.shared.CodecOutput;
import io.cachedresult.engine.shared.EntryCodec;
import io.cachedresult.shared.SharedTier;
import io.cachedresult.testing.FakeTicker;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/**
 * What a generated class does for a method from strings to integers whose results are shared. Each
 * instance acts as a process.
 */
final class SharedCache extends BlockingHandle<TestEntry<String, Integer>, Integer> {

  /** The codec that the processor would generate. */
  record Codec(long fingerprint) implements EntryCodec<TestEntry<String, Integer>, Integer> {

    @Override
    public void encodeKey(TestEntry<String, Integer> entry, CodecOutput out) throws IOException {
      out.writeUTF(entry.key);
    }

    @Override
    public TestEntry<String, Integer> decodeKey(CodecInput in) throws IOException {
      return new TestEntry<>(in.readUTF());
    }

    @Override
    public void encodeResult(Integer result, CodecOutput out) throws IOException {
      out.writeBoolean(result != null);
      if (result != null) {
        out.writeInt(result);
      }
    }

    @Override
    public Integer decodeResult(CodecInput in) throws IOException {
      return in.readBoolean() ? in.readInt() : null;
    }

    @Override
    public void setResult(TestEntry<String, Integer> entry, Integer result) {
      entry.value = result;
    }
  }

  static final CacheSpec SPEC =
      CacheSpec.named("lengths").with("expireAfterWrite", "1h").shared(new Codec(1));

  final FakeTicker ticker;
  final Queue<Runnable> background;

  /** How often the method was called. */
  int calls;

  /** The method. */
  Function<String, Integer> method = String::length;

  /** Whether results are stored, as the condition of the user says. */
  boolean isStored = true;

  SharedCache(SharedTier tier) {
    this(tier, SPEC, Map.of());
  }

  SharedCache(SharedTier tier, CacheSpec spec, Map<String, String> settings) {
    this(tier, spec, settings, new FakeTicker(), new ArrayDeque<>());
  }

  private SharedCache(
      SharedTier tier,
      CacheSpec spec,
      Map<String, String> settings,
      FakeTicker ticker,
      Queue<Runnable> background) {
    super(
        CacheEnvironment.builder()
            .ticker(ticker)
            .settings(settings)
            .registry(new CacheRegistry())
            .executor(background::add)
            .sharedTier(tier)
            .build(),
        spec);
    this.ticker = ticker;
    this.background = background;
  }

  @Override
  protected boolean compute(TestEntry<String, Integer> candidate) {
    calls++;
    candidate.value = method.apply(candidate.key);
    return isStored;
  }

  Integer get(String key) {
    TestEntry<String, Integer> candidate = new TestEntry<>(key);
    TestEntry<String, Integer> found = cache.editor().find(candidate);
    return found != null && cache.isHit(found) ? found.value : find(candidate).value;
  }

  Integer refresh(String key) {
    return recompute(new TestEntry<>(key)).value;
  }

  void put(String key, Integer result) {
    TestEntry<String, Integer> entry = new TestEntry<>(key);
    entry.value = result;
    cache.put(entry);
  }

  boolean invalidate(String key) {
    return cache.invalidate(new TestEntry<>(key));
  }

  boolean contains(String key) {
    return cache.isStored(new TestEntry<>(key));
  }

  TypedCache<TestEntry<String, Integer>> cache() {
    return cache;
  }

  /** Returns the results of a batch method. */
  Map<String, Integer> getAll(List<String> keys) {
    BatchCall<String, TestEntry<String, Integer>> batch = cache.batch(keys, TestEntry::new);
    while (batch.hasMissing()) {
      for (String key : batch.missing()) {
        batch.candidate(key).value = method.apply(key);
        calls++;
        batch.end(key, isStored);
      }
    }
    Map<String, Integer> results = new LinkedHashMap<>();
    batch.forEach((key, entry) -> results.put(key, entry.value));
    return results;
  }
}
