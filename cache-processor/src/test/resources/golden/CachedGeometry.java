package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSpec;
import io.cachedresult.Entry;
import io.cachedresult.KeyCopy;
import io.cachedresult.RemovalListener;
import io.cachedresult.TypedCache;
import io.cachedresult.Weighing;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * {@link Geometry} with the results of its annotated methods kept in caches.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
final class CachedGeometry extends Geometry {
  private final DistanceCache distanceCache;

  private final AreaCache areaCache;

  private final CornersCharByteArrayCache cornersCharByteArrayCache;

  private final CornersStringCache cornersStringCache;

  private final SeedCache seedCache;

  /**
   * Caches by the settings of the process.
   */
  CachedGeometry() {
    this(CacheEnvironment.shared());
  }

  /**
   * Caches by the settings and the time of an environment.
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
   * The results of {@code distance}.
   */
  DistanceCache distanceCache() {
    return distanceCache;
  }

  @Override
  protected float area(int[] xs, long[][] holes, List<String> names) {
    return areaCache == null ? super.area(xs, holes, names) : areaCache.get(xs, holes, names);
  }

  /**
   * The results of {@code area}.
   */
  protected AreaCache areaCache() {
    return areaCache;
  }

  @Override
  int corners(char hash, byte... entry) {
    return cornersCharByteArrayCache == null ? super.corners(hash, entry) : cornersCharByteArrayCache.get(hash, entry);
  }

  /**
   * The results of {@code corners}.
   */
  CornersCharByteArrayCache cornersCharByteArrayCache() {
    return cornersCharByteArrayCache;
  }

  @Override
  int corners(String shape) {
    return cornersStringCache == null ? super.corners(shape) : cornersStringCache.get(shape);
  }

  /**
   * The results of {@code corners}.
   */
  CornersStringCache cornersStringCache() {
    return cornersStringCache;
  }

  @Override
  long seed() {
    return seedCache == null ? super.seed() : seedCache.get();
  }

  /**
   * The results of {@code seed}.
   */
  SeedCache seedCache() {
    return seedCache;
  }

  /**
   * The results of {@code distance}, by its arguments.
   */
  public final class DistanceCache extends TypedCache<DistanceEntry> {
    private DistanceCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("distances"));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable Double getIfPresent(double x, double y, boolean exact) {
      DistanceEntry entry = findStored(entry(x, y, exact));
      return entry == null ? null : entry.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(double x, double y, boolean exact) {
      return isStored(entry(x, y, exact));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(double x, double y, boolean exact, double result) {
      DistanceEntry entry = entry(x, y, exact);
      entry.result = result;
      putEntry(entry);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(double x, double y, boolean exact) {
      return invalidateEntry(entry(x, y, exact));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Double> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public double refresh(double x, double y, boolean exact) {
      DistanceEntry mine = entry(x, y, exact);
      return answer(claimRefresh(mine), mine, x, y, exact);
    }

    private double get(double x, double y, boolean exact) {
      int hash = hash(x, y, exact);
      DistanceEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(x, y, exact))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.result;
      }
      DistanceEntry mine = new DistanceEntry(hash, x, y, exact);
      return answer(claim(mine), mine, x, y, exact);
    }

    private double answer(DistanceEntry entry, DistanceEntry mine, double x, double y,
        boolean exact) {
      if (entry == mine) {
        try {
          mine.result = CachedGeometry.super.distance(x, y, exact);
        } catch (Throwable failure) {
          fail(mine, failure);
          throw failure;
        }
        complete(mine);
      }
      return entry.result;
    }

    private DistanceEntry entry(double x, double y, boolean exact) {
      return new DistanceEntry(hash(x, y, exact), x, y, exact);
    }

    private int hash(double x, double y, boolean exact) {
      int hash = Double.hashCode(x);
      hash = combine(hash, Double.hashCode(y));
      hash = combine(hash, Boolean.hashCode(exact));
      return mix(hash);
    }
  }

  /**
   * The arguments of a call of {@code distance}, and its result.
   */
  public static final class DistanceEntry extends Entry<DistanceEntry> {
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
    protected void weigh(Weighing weighing) {
      weighing.entry(0, 25);
    }
  }

  /**
   * The results of {@code area}, by its arguments.
   */
  public final class AreaCache extends TypedCache<AreaEntry> {
    private AreaCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Geometry.area(int[], long[][], java.util.List)"));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable Float getIfPresent(int[] xs, long[][] holes, List<String> names) {
      AreaEntry entry = findStored(entry(xs, holes, names));
      return entry == null ? null : entry.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(int[] xs, long[][] holes, List<String> names) {
      return isStored(entry(xs, holes, names));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(int[] xs, long[][] holes, List<String> names, float result) {
      AreaEntry entry = entry(xs, holes, names);
      entry.result = result;
      putEntry(entry);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(int[] xs, long[][] holes, List<String> names) {
      return invalidateEntry(entry(xs, holes, names));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Float> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public float refresh(int[] xs, long[][] holes, List<String> names) {
      AreaEntry mine = entry(xs, holes, names);
      return answer(claimRefresh(mine), mine, xs, holes, names);
    }

    private float get(int[] xs, long[][] holes, List<String> names) {
      int hash = hash(xs, holes, names);
      AreaEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(xs, holes, names))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.result;
      }
      AreaEntry mine = new AreaEntry(hash, xs, holes, names);
      return answer(claim(mine), mine, xs, holes, names);
    }

    private float answer(AreaEntry entry, AreaEntry mine, int[] xs, long[][] holes,
        List<String> names) {
      if (entry == mine) {
        try {
          mine.result = CachedGeometry.super.area(xs, holes, names);
        } catch (Throwable failure) {
          fail(mine, failure);
          throw failure;
        }
        complete(mine);
      }
      return entry.result;
    }

    private AreaEntry entry(int[] xs, long[][] holes, List<String> names) {
      return new AreaEntry(hash(xs, holes, names), xs, holes, names);
    }

    private int hash(int[] xs, long[][] holes, List<String> names) {
      int hash = Arrays.hashCode(xs);
      hash = combine(hash, Arrays.deepHashCode(holes));
      hash = combine(hash, Objects.hashCode(names));
      return mix(hash);
    }
  }

  /**
   * The arguments of a call of {@code area}, and its result.
   */
  public static final class AreaEntry extends Entry<AreaEntry> {
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
    protected void weigh(Weighing weighing) {
      weighing.entry(3, 4);
      weighing.any(xs);
      weighing.any(holes);
      weighing.any(names);
    }
  }

  /**
   * The results of {@code corners}, by its arguments.
   */
  public final class CornersCharByteArrayCache extends TypedCache<CornersCharByteArrayEntry> {
    private CornersCharByteArrayCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Geometry.corners(char, byte[])"));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable Integer getIfPresent(char hash, byte... entry) {
      CornersCharByteArrayEntry entry_ = findStored(entry(hash, entry));
      return entry_ == null ? null : entry_.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(char hash, byte... entry) {
      return isStored(entry(hash, entry));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(char hash, byte[] entry, int result) {
      CornersCharByteArrayEntry entry_ = entry(hash, entry);
      entry_.result = result;
      putEntry(entry_);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(char hash, byte... entry) {
      return invalidateEntry(entry(hash, entry));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Integer> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public int refresh(char hash, byte... entry) {
      CornersCharByteArrayEntry mine = entry(hash, entry);
      return answer(claimRefresh(mine), mine, hash, entry);
    }

    private int get(char hash, byte[] entry) {
      int hash_ = hash(hash, entry);
      CornersCharByteArrayEntry entry_ = first(hash_);
      while (entry_ != null && !(entry_.hash() == hash_ && entry_.hasKey(hash, entry))) {
        entry_ = entry_.next();
      }
      if (entry_ != null && isHit(entry_)) {
        return entry_.result;
      }
      CornersCharByteArrayEntry mine = new CornersCharByteArrayEntry(hash_, hash, entry);
      return answer(claim(mine), mine, hash, entry);
    }

    private int answer(CornersCharByteArrayEntry entry_, CornersCharByteArrayEntry mine, char hash,
        byte[] entry) {
      if (entry_ == mine) {
        try {
          mine.result = CachedGeometry.super.corners(hash, entry);
        } catch (Throwable failure) {
          fail(mine, failure);
          throw failure;
        }
        complete(mine);
      }
      return entry_.result;
    }

    private CornersCharByteArrayEntry entry(char hash, byte[] entry) {
      return new CornersCharByteArrayEntry(hash(hash, entry), hash, entry);
    }

    private int hash(char hash, byte[] entry) {
      int hash_ = hash;
      hash_ = combine(hash_, Arrays.hashCode(entry));
      return mix(hash_);
    }
  }

  /**
   * The arguments of a call of {@code corners}, and its result.
   */
  public static final class CornersCharByteArrayEntry extends Entry<CornersCharByteArrayEntry> {
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
    protected void weigh(Weighing weighing) {
      weighing.entry(1, 6);
      weighing.any(entry);
    }
  }

  /**
   * The results of {@code corners}, by its arguments.
   */
  public final class CornersStringCache extends TypedCache<CornersStringEntry> {
    private CornersStringCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Geometry.corners(java.lang.String)"));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable Integer getIfPresent(String shape) {
      CornersStringEntry entry = findStored(entry(shape));
      return entry == null ? null : entry.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(String shape) {
      return isStored(entry(shape));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(String shape, int result) {
      CornersStringEntry entry = entry(shape);
      entry.result = result;
      putEntry(entry);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(String shape) {
      return invalidateEntry(entry(shape));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Integer> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public int refresh(String shape) {
      CornersStringEntry mine = entry(shape);
      return answer(claimRefresh(mine), mine, shape);
    }

    private int get(String shape) {
      int hash = hash(shape);
      CornersStringEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(shape))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.result;
      }
      CornersStringEntry mine = new CornersStringEntry(hash, shape);
      return answer(claim(mine), mine, shape);
    }

    private int answer(CornersStringEntry entry, CornersStringEntry mine, String shape) {
      if (entry == mine) {
        try {
          mine.result = CachedGeometry.super.corners(shape);
        } catch (Throwable failure) {
          fail(mine, failure);
          throw failure;
        }
        complete(mine);
      }
      return entry.result;
    }

    private CornersStringEntry entry(String shape) {
      return new CornersStringEntry(hash(shape), shape);
    }

    private int hash(String shape) {
      return mix(shape == null ? 0 : shape.hashCode());
    }
  }

  /**
   * The arguments of a call of {@code corners}, and its result.
   */
  public static final class CornersStringEntry extends Entry<CornersStringEntry> {
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
    protected void weigh(Weighing weighing) {
      weighing.entry(1, 4);
      weighing.string(shape);
    }
  }

  /**
   * The results of {@code seed}, by its arguments.
   */
  public final class SeedCache extends TypedCache<SeedEntry> {
    private SeedCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Geometry.seed()")
              .maximumSize(1));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable Long getIfPresent() {
      SeedEntry entry = findStored(entry());
      return entry == null ? null : entry.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains() {
      return isStored(entry());
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(long result) {
      SeedEntry entry = entry();
      entry.result = result;
      putEntry(entry);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate() {
      return invalidateEntry(entry());
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(RemovalListener<? super List<Object>, ? super Long> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public long refresh() {
      SeedEntry mine = entry();
      return answer(claimRefresh(mine), mine);
    }

    private long get() {
      int hash = hash();
      SeedEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey())) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.result;
      }
      SeedEntry mine = new SeedEntry(hash);
      return answer(claim(mine), mine);
    }

    private long answer(SeedEntry entry, SeedEntry mine) {
      if (entry == mine) {
        try {
          mine.result = CachedGeometry.super.seed();
        } catch (Throwable failure) {
          fail(mine, failure);
          throw failure;
        }
        complete(mine);
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
   * The arguments of a call of {@code seed}, and its result.
   */
  public static final class SeedEntry extends Entry<SeedEntry> {
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
    protected void weigh(Weighing weighing) {
      weighing.entry(0, 8);
    }
  }
}
