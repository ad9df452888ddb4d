package io.cachedresult.micrometer.tier;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.handle.BlockingHandle;
import io.cachedresult.engine.shared.CodecInput;
import io.cachedresult.engine.shared.CodecOutput;
import io.cachedresult.engine.shared.EntryCodec;
import java.io.IOException;

/** The cache of a method whose results are shared, as the processor generates it. */
public final class SharedLengths extends BlockingHandle<SharedLengths.LengthEntry, Integer> {

  /** A string and its length. */
  public static final class LengthEntry extends Entry<LengthEntry> {

    private final String key;
    private int length;

    private LengthEntry(String key) {
      super(KeyHash.mix(key.hashCode()));
      this.key = key;
    }

    @Override
    protected boolean hasKeyOf(LengthEntry other) {
      return key.equals(other.key);
    }

    @Override
    protected Object[] arguments() {
      return new Object[] {key};
    }

    @Override
    protected Object userKey() {
      return key;
    }

    @Override
    public Object result() {
      return length;
    }
  }

  private record LengthCodec() implements EntryCodec<LengthEntry, Integer> {

    @Override
    public long fingerprint() {
      return 1;
    }

    @Override
    public void encodeKey(LengthEntry entry, CodecOutput out) throws IOException {
      out.writeUTF(entry.key);
    }

    @Override
    public LengthEntry decodeKey(CodecInput in) throws IOException {
      return new LengthEntry(in.readUTF());
    }

    @Override
    public void encodeResult(Integer result, CodecOutput out) throws IOException {
      out.writeInt(result);
    }

    @Override
    public Integer decodeResult(CodecInput in) throws IOException {
      return in.readInt();
    }

    @Override
    public void setResult(LengthEntry entry, Integer result) {
      entry.length = result;
    }
  }

  /** Creates a cache with a name. It shares its results if the environment has a second tier. */
  public SharedLengths(String name, CacheEnvironment environment) {
    super(
        environment,
        CacheSpec.named(name).with("expireAfterWrite", "1h").shared(new LengthCodec()));
  }

  @Override
  protected boolean compute(LengthEntry candidate) {
    candidate.length = candidate.key.length();
    return true;
  }

  /** Returns the length of a string, which is computed if no tier has it. */
  public int get(String key) {
    LengthEntry candidate = new LengthEntry(key);
    LengthEntry found = cache.editor().find(candidate);
    return found != null && cache.isHit(found) ? found.length : find(candidate).length;
  }
}
