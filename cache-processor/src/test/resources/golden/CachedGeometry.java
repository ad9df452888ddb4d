package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyCopy;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.handle.BlockingHandle;
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
  public final class DistanceCache extends BlockingHandle<DistanceEntry, Double> {
    private DistanceCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("distances"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Double getIfPresent(double x, double y, boolean exact) {
      return storedResult(entry(x, y, exact));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(double x, double y, boolean exact) {
      return cache.isStored(entry(x, y, exact));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(double x, double y, boolean exact, double result) {
      DistanceEntry entry = entry(x, y, exact);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(double x, double y, boolean exact) {
      return cache.invalidate(entry(x, y, exact));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public double refresh(double x, double y, boolean exact) {
      return recompute(entry(x, y, exact)).result;
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
      return find(new DistanceEntry(hash, x, y, exact)).result;
    }

    @Override
    protected boolean compute(DistanceEntry entry) {
      entry.result = CachedGeometry.super.distance(entry.x, entry.y, entry.exact);
      return true;
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
   * A key and a result of {@code distance}.
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
    public @Nullable Object result() {
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
  public final class AreaCache extends BlockingHandle<AreaEntry, Float> {
    private AreaCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Geometry.area(int[], long[][], java.util.List)"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Float getIfPresent(int[] xs, long[][] holes, List<String> names) {
      return storedResult(entry(xs, holes, names));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(int[] xs, long[][] holes, List<String> names) {
      return cache.isStored(entry(xs, holes, names));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(int[] xs, long[][] holes, List<String> names, float result) {
      AreaEntry entry = entry(xs, holes, names);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(int[] xs, long[][] holes, List<String> names) {
      return cache.invalidate(entry(xs, holes, names));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public float refresh(int[] xs, long[][] holes, List<String> names) {
      return recompute(entry(xs, holes, names), candidate -> computeWith(candidate, xs, holes, names)).result;
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
      return find(new AreaEntry(hash, xs, holes, names), candidate -> computeWith(candidate, xs, holes, names)).result;
    }

    private boolean computeWith(AreaEntry entry, int[] xs, long[][] holes, List<String> names) {
      entry.result = CachedGeometry.super.area(xs, holes, names);
      return true;
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
   * A key and a result of {@code area}.
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
    public @Nullable Object result() {
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
  public final class CornersCharByteArrayCache extends BlockingHandle<CornersCharByteArrayEntry, Integer> {
    private CornersCharByteArrayCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Geometry.corners(char, byte[])"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Integer getIfPresent(char hash, byte... entry) {
      return storedResult(entry(hash, entry));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(char hash, byte... entry) {
      return cache.isStored(entry(hash, entry));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(char hash, byte[] entry, int result) {
      CornersCharByteArrayEntry entry_ = entry(hash, entry);
      entry_.result = result;
      cache.put(entry_);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(char hash, byte... entry) {
      return cache.invalidate(entry(hash, entry));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public int refresh(char hash, byte... entry) {
      return recompute(entry(hash, entry), candidate -> computeWith(candidate, hash, entry)).result;
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
      return find(new CornersCharByteArrayEntry(hash_, hash, entry), candidate -> computeWith(candidate, hash, entry)).result;
    }

    private boolean computeWith(CornersCharByteArrayEntry entry_, char hash, byte[] entry) {
      entry_.result = CachedGeometry.super.corners(hash, entry);
      return true;
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
   * A key and a result of {@code corners}.
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
    public @Nullable Object result() {
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
  public final class CornersStringCache extends BlockingHandle<CornersStringEntry, Integer> {
    private CornersStringCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Geometry.corners(java.lang.String)"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Integer getIfPresent(String shape) {
      return storedResult(entry(shape));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(String shape) {
      return cache.isStored(entry(shape));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(String shape, int result) {
      CornersStringEntry entry = entry(shape);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(String shape) {
      return cache.invalidate(entry(shape));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public int refresh(String shape) {
      return recompute(entry(shape)).result;
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
      return find(new CornersStringEntry(hash, shape)).result;
    }

    @Override
    protected boolean compute(CornersStringEntry entry) {
      entry.result = CachedGeometry.super.corners(entry.shape);
      return true;
    }

    private CornersStringEntry entry(String shape) {
      return new CornersStringEntry(hash(shape), shape);
    }

    private int hash(String shape) {
      return KeyHash.mix(shape == null ? 0 : shape.hashCode());
    }
  }

  /**
   * A key and a result of {@code corners}.
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
    public @Nullable Object result() {
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
  public final class SeedCache extends BlockingHandle<SeedEntry, Long> {
    private SeedCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Geometry.seed()")
              .with("maximumSize", 1));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Long getIfPresent() {
      return storedResult(entry());
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains() {
      return cache.isStored(entry());
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(long result) {
      SeedEntry entry = entry();
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate() {
      return cache.invalidate(entry());
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public long refresh() {
      return recompute(entry()).result;
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
      return find(new SeedEntry(hash)).result;
    }

    @Override
    protected boolean compute(SeedEntry entry) {
      entry.result = CachedGeometry.super.seed();
      return true;
    }

    private SeedEntry entry() {
      return new SeedEntry(hash());
    }

    private int hash() {
      return 0;
    }
  }

  /**
   * A key and a result of {@code seed}.
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
    public @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(0, 8);
    }
  }
}
