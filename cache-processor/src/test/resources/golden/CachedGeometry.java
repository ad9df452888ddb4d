package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.RemovalListener;
import io.cachedresult.engine.CacheHandle;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyCopy;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.TypedCache;
import io.cachedresult.engine.size.SizeEstimator;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Caches the results of the annotated methods of {@link Geometry}.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
class CachedGeometry extends Geometry {
  private final DistanceCache distanceCache;

  private final AreaCache areaCache;

  private final CornersCharByteArrayCache cornersCharByteArrayCache;

  private final CornersStringCache cornersStringCache;

  private final SeedCache seedCache;

  /**
   * Creates an instance whose caches use the settings, clock and registry of the process.
   */
  CachedGeometry() {
    this(CacheEnvironment.shared());
  }

  /**
   * Creates an instance whose caches use the settings, clock and registry of the environment.
   */
  CachedGeometry(CacheEnvironment environment) {
    super();
    distanceCache = new DistanceCache(environment);
    areaCache = new AreaCache(environment);
    cornersCharByteArrayCache = new CornersCharByteArrayCache(environment);
    cornersStringCache = new CornersStringCache(environment);
    seedCache = new SeedCache(environment);
  }

  @Override
  double distance(double x, double y, boolean exact) {
    return distanceCache == null ? super.distance(x, y, exact) : distanceCache.get(x, y, exact);
  }

  /**
   * Returns the cache of {@code distance}.
   */
  DistanceCache distanceCache() {
    return distanceCache;
  }

  @Override
  protected float area(int[] xs, long[][] holes, List<String> names) {
    return areaCache == null ? super.area(xs, holes, names) : areaCache.get(xs, holes, names);
  }

  /**
   * Returns the cache of {@code area}.
   */
  protected AreaCache areaCache() {
    return areaCache;
  }

  @Override
  int corners(char hash, byte... entry) {
    return cornersCharByteArrayCache == null ? super.corners(hash, entry) : cornersCharByteArrayCache.get(hash, entry);
  }

  /**
   * Returns the cache of {@code corners}.
   */
  CornersCharByteArrayCache cornersCharByteArrayCache() {
    return cornersCharByteArrayCache;
  }

  @Override
  int corners(String shape) {
    return cornersStringCache == null ? super.corners(shape) : cornersStringCache.get(shape);
  }

  /**
   * Returns the cache of {@code corners}.
   */
  CornersStringCache cornersStringCache() {
    return cornersStringCache;
  }

  @Override
  long seed() {
    return seedCache == null ? super.seed() : seedCache.get();
  }

  /**
   * Returns the cache of {@code seed}.
   */
  SeedCache seedCache() {
    return seedCache;
  }

  /**
   * The cache of {@code distance}.
   */
  public final class DistanceCache extends CacheHandle {
    private final TypedCache<DistanceEntry> cache;

    private DistanceCache(CacheEnvironment environment) {
      this(new TypedCache<>(
          environment,
          CacheSpec.named("distances")));
    }

    private DistanceCache(TypedCache<DistanceEntry> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public @Nullable Double getIfPresent(double x, double y, boolean exact) {
      DistanceEntry entry = cache.findStored(entry(x, y, exact));
      return entry == null ? null : entry.result;
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains(double x, double y, boolean exact) {
      return cache.isStored(entry(x, y, exact));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(double x, double y, boolean exact, double result) {
      DistanceEntry entry = entry(x, y, exact);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate(double x, double y, boolean exact) {
      return cache.invalidate(entry(x, y, exact));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Double> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public double refresh(double x, double y, boolean exact) {
      DistanceEntry candidate = entry(x, y, exact);
      return answer(cache.claimRefresh(candidate), candidate, x, y, exact);
    }

    private double get(double x, double y, boolean exact) {
      int hash = hash(x, y, exact);
      DistanceEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(x, y, exact))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      DistanceEntry candidate = new DistanceEntry(hash, x, y, exact);
      return answer(cache.claim(candidate), candidate, x, y, exact);
    }

    private double answer(DistanceEntry entry, DistanceEntry candidate, double x, double y,
        boolean exact) {
      if (entry == candidate) {
        try {
          candidate.result = CachedGeometry.super.distance(x, y, exact);
        } catch (Throwable failure) {
          cache.fail(candidate, failure);
          throw failure;
        }
        cache.complete(candidate);
      }
      return entry.result;
    }

    private DistanceEntry entry(double x, double y, boolean exact) {
      return new DistanceEntry(hash(x, y, exact), x, y, exact);
    }

    private int hash(double x, double y, boolean exact) {
      int hash = Double.hashCode(x);
      hash = KeyHash.combine(hash, Double.hashCode(y));
      hash = KeyHash.combine(hash, Boolean.hashCode(exact));
      return KeyHash.mix(hash);
    }
  }

  /**
   * An entry of {@code distance}: the key and the result.
   */
  private static final class DistanceEntry extends Entry<DistanceEntry> {
    private final double x;

    private final double y;

    private final boolean exact;

    private double result;

    private DistanceEntry(int hash, double x, double y, boolean exact) {
      super(hash);
      this.x = x;
      this.y = y;
      this.exact = exact;
    }

    private boolean hasKey(double x, double y, boolean exact) {
      return this.exact == exact
          && Double.compare(this.x, x) == 0
          && Double.compare(this.y, y) == 0;
    }

    @Override
    protected boolean hasKeyOf(DistanceEntry other) {
      return hasKey(other.x, other.y, other.exact);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {x, y, exact};
    }

    @Override
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(0, 25);
    }
  }

  /**
   * The cache of {@code area}.
   */
  public final class AreaCache extends CacheHandle {
    private final TypedCache<AreaEntry> cache;

    private AreaCache(CacheEnvironment environment) {
      this(new TypedCache<>(
          environment,
          CacheSpec.named("shop.Geometry.area(int[], long[][], java.util.List)")));
    }

    private AreaCache(TypedCache<AreaEntry> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public @Nullable Float getIfPresent(int[] xs, long[][] holes, List<String> names) {
      AreaEntry entry = cache.findStored(entry(xs, holes, names));
      return entry == null ? null : entry.result;
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains(int[] xs, long[][] holes, List<String> names) {
      return cache.isStored(entry(xs, holes, names));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(int[] xs, long[][] holes, List<String> names, float result) {
      AreaEntry entry = entry(xs, holes, names);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate(int[] xs, long[][] holes, List<String> names) {
      return cache.invalidate(entry(xs, holes, names));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Float> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public float refresh(int[] xs, long[][] holes, List<String> names) {
      AreaEntry candidate = entry(xs, holes, names);
      return answer(cache.claimRefresh(candidate), candidate, xs, holes, names);
    }

    private float get(int[] xs, long[][] holes, List<String> names) {
      int hash = hash(xs, holes, names);
      AreaEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(xs, holes, names))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      AreaEntry candidate = new AreaEntry(hash, xs, holes, names);
      return answer(cache.claim(candidate), candidate, xs, holes, names);
    }

    private float answer(AreaEntry entry, AreaEntry candidate, int[] xs, long[][] holes,
        List<String> names) {
      if (entry == candidate) {
        try {
          candidate.result = CachedGeometry.super.area(xs, holes, names);
        } catch (Throwable failure) {
          cache.fail(candidate, failure);
          throw failure;
        }
        cache.complete(candidate);
      }
      return entry.result;
    }

    private AreaEntry entry(int[] xs, long[][] holes, List<String> names) {
      return new AreaEntry(hash(xs, holes, names), xs, holes, names);
    }

    private int hash(int[] xs, long[][] holes, List<String> names) {
      int hash = Arrays.hashCode(xs);
      hash = KeyHash.combine(hash, Arrays.deepHashCode(holes));
      hash = KeyHash.combine(hash, Objects.hashCode(names));
      return KeyHash.mix(hash);
    }
  }

  /**
   * An entry of {@code area}: the key and the result.
   */
  private static final class AreaEntry extends Entry<AreaEntry> {
    private final int[] xs;

    private final long[][] holes;

    private final List<String> names;

    private float result;

    private AreaEntry(int hash, int[] xs, long[][] holes, List<String> names) {
      super(hash);
      this.xs = KeyCopy.ofArray(xs);
      this.holes = KeyCopy.ofArray(holes);
      this.names = KeyCopy.of(names);
    }

    private boolean hasKey(int[] xs, long[][] holes, List<String> names) {
      return Arrays.equals(this.xs, xs)
          && Arrays.deepEquals(this.holes, holes)
          && Objects.equals(this.names, names);
    }

    @Override
    protected boolean hasKeyOf(AreaEntry other) {
      return hasKey(other.xs, other.holes, other.names);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {xs, holes, names};
    }

    @Override
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(3, 4);
      estimator.any(xs);
      estimator.any(holes);
      estimator.any(names);
    }
  }

  /**
   * The cache of {@code corners}.
   */
  public final class CornersCharByteArrayCache extends CacheHandle {
    private final TypedCache<CornersCharByteArrayEntry> cache;

    private CornersCharByteArrayCache(CacheEnvironment environment) {
      this(new TypedCache<>(
          environment,
          CacheSpec.named("shop.Geometry.corners(char, byte[])")));
    }

    private CornersCharByteArrayCache(TypedCache<CornersCharByteArrayEntry> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public @Nullable Integer getIfPresent(char hash, byte... entry) {
      CornersCharByteArrayEntry entry_ = cache.findStored(entry(hash, entry));
      return entry_ == null ? null : entry_.result;
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains(char hash, byte... entry) {
      return cache.isStored(entry(hash, entry));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(char hash, byte[] entry, int result) {
      CornersCharByteArrayEntry entry_ = entry(hash, entry);
      entry_.result = result;
      cache.put(entry_);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate(char hash, byte... entry) {
      return cache.invalidate(entry(hash, entry));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Integer> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public int refresh(char hash, byte... entry) {
      CornersCharByteArrayEntry candidate = entry(hash, entry);
      return answer(cache.claimRefresh(candidate), candidate, hash, entry);
    }

    private int get(char hash, byte[] entry) {
      int hash_ = hash(hash, entry);
      CornersCharByteArrayEntry entry_ = cache.first(hash_);
      while (entry_ != null && !(entry_.hash() == hash_ && entry_.hasKey(hash, entry))) {
        entry_ = entry_.next();
      }
      if (entry_ != null && cache.isHit(entry_)) {
        return entry_.result;
      }
      CornersCharByteArrayEntry candidate = new CornersCharByteArrayEntry(hash_, hash, entry);
      return answer(cache.claim(candidate), candidate, hash, entry);
    }

    private int answer(CornersCharByteArrayEntry entry_, CornersCharByteArrayEntry candidate,
        char hash, byte[] entry) {
      if (entry_ == candidate) {
        try {
          candidate.result = CachedGeometry.super.corners(hash, entry);
        } catch (Throwable failure) {
          cache.fail(candidate, failure);
          throw failure;
        }
        cache.complete(candidate);
      }
      return entry_.result;
    }

    private CornersCharByteArrayEntry entry(char hash, byte[] entry) {
      return new CornersCharByteArrayEntry(hash(hash, entry), hash, entry);
    }

    private int hash(char hash, byte[] entry) {
      int hash_ = hash;
      hash_ = KeyHash.combine(hash_, Arrays.hashCode(entry));
      return KeyHash.mix(hash_);
    }
  }

  /**
   * An entry of {@code corners}: the key and the result.
   */
  private static final class CornersCharByteArrayEntry extends Entry<CornersCharByteArrayEntry> {
    private final char hash;

    private final byte[] entry;

    private int result;

    private CornersCharByteArrayEntry(int hash_, char hash, byte[] entry) {
      super(hash_);
      this.hash = hash;
      this.entry = KeyCopy.ofArray(entry);
    }

    private boolean hasKey(char hash, byte[] entry) {
      return this.hash == hash
          && Arrays.equals(this.entry, entry);
    }

    @Override
    protected boolean hasKeyOf(CornersCharByteArrayEntry other) {
      return hasKey(other.hash, other.entry);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {hash, entry};
    }

    @Override
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(1, 6);
      estimator.any(entry);
    }
  }

  /**
   * The cache of {@code corners}.
   */
  public final class CornersStringCache extends CacheHandle {
    private final TypedCache<CornersStringEntry> cache;

    private CornersStringCache(CacheEnvironment environment) {
      this(new TypedCache<>(
          environment,
          CacheSpec.named("shop.Geometry.corners(java.lang.String)")));
    }

    private CornersStringCache(TypedCache<CornersStringEntry> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public @Nullable Integer getIfPresent(String shape) {
      CornersStringEntry entry = cache.findStored(entry(shape));
      return entry == null ? null : entry.result;
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains(String shape) {
      return cache.isStored(entry(shape));
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(String shape, int result) {
      CornersStringEntry entry = entry(shape);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate(String shape) {
      return cache.invalidate(entry(shape));
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Integer> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public int refresh(String shape) {
      CornersStringEntry candidate = entry(shape);
      return answer(cache.claimRefresh(candidate), candidate, shape);
    }

    private int get(String shape) {
      int hash = hash(shape);
      CornersStringEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(shape))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      CornersStringEntry candidate = new CornersStringEntry(hash, shape);
      return answer(cache.claim(candidate), candidate, shape);
    }

    private int answer(CornersStringEntry entry, CornersStringEntry candidate, String shape) {
      if (entry == candidate) {
        try {
          candidate.result = CachedGeometry.super.corners(shape);
        } catch (Throwable failure) {
          cache.fail(candidate, failure);
          throw failure;
        }
        cache.complete(candidate);
      }
      return entry.result;
    }

    private CornersStringEntry entry(String shape) {
      return new CornersStringEntry(hash(shape), shape);
    }

    private int hash(String shape) {
      return KeyHash.mix(shape == null ? 0 : shape.hashCode());
    }
  }

  /**
   * An entry of {@code corners}: the key and the result.
   */
  private static final class CornersStringEntry extends Entry<CornersStringEntry> {
    private final String shape;

    private int result;

    private CornersStringEntry(int hash, String shape) {
      super(hash);
      this.shape = shape;
    }

    private boolean hasKey(String shape) {
      return (this.shape == shape || (this.shape != null && this.shape.equals(shape)));
    }

    @Override
    protected boolean hasKeyOf(CornersStringEntry other) {
      return hasKey(other.shape);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {shape};
    }

    @Override
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(1, 4);
      estimator.string(shape);
    }
  }

  /**
   * The cache of {@code seed}.
   */
  public final class SeedCache extends CacheHandle {
    private final TypedCache<SeedEntry> cache;

    private SeedCache(CacheEnvironment environment) {
      this(new TypedCache<>(
          environment,
          CacheSpec.named("shop.Geometry.seed()")
              .with("maximumSize", 1)));
    }

    private SeedCache(TypedCache<SeedEntry> cache) {
      super(cache);
      this.cache = cache;
    }

    /**
     * Returns the cached result, or null if there is none. Does not compute.
     */
    public @Nullable Long getIfPresent() {
      SeedEntry entry = cache.findStored(entry());
      return entry == null ? null : entry.result;
    }

    /**
     * Returns whether a result is cached. Does not change the statistics.
     */
    public boolean contains() {
      return cache.isStored(entry());
    }

    /**
     * Stores a result, replacing any cached one. A computation in flight will not overwrite it.
     */
    public void put(long result) {
      SeedEntry entry = entry();
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result and returns whether there was one. The result of a computation in
     * flight will not be stored.
     */
    public boolean invalidate() {
      return cache.invalidate(entry());
    }

    /**
     * Sets the listener to notify when a result is removed, replacing any previous one.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Long> listener) {
      cache.removalListener(listener);
    }

    /**
     * Recomputes, stores and returns the result. Other callers get the old result until then.
     */
    public long refresh() {
      SeedEntry candidate = entry();
      return answer(cache.claimRefresh(candidate), candidate);
    }

    private long get() {
      int hash = hash();
      SeedEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey())) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      SeedEntry candidate = new SeedEntry(hash);
      return answer(cache.claim(candidate), candidate);
    }

    private long answer(SeedEntry entry, SeedEntry candidate) {
      if (entry == candidate) {
        try {
          candidate.result = CachedGeometry.super.seed();
        } catch (Throwable failure) {
          cache.fail(candidate, failure);
          throw failure;
        }
        cache.complete(candidate);
      }
      return entry.result;
    }

    private SeedEntry entry() {
      return new SeedEntry(hash());
    }

    private int hash() {
      return 0;
    }
  }

  /**
   * An entry of {@code seed}: the key and the result.
   */
  private static final class SeedEntry extends Entry<SeedEntry> {
    private long result;

    private SeedEntry(int hash) {
      super(hash);
    }

    private boolean hasKey() {
      return true;
    }

    @Override
    protected boolean hasKeyOf(SeedEntry other) {
      return hasKey();
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {};
    }

    @Override
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(0, 8);
    }
  }
}
