package shop;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.engine.AsyncEntry;
import io.cachedresult.engine.CacheSpec;
import io.cachedresult.engine.Entry;
import io.cachedresult.engine.KeyHash;
import io.cachedresult.engine.handle.BlockingHandle;
import io.cachedresult.engine.handle.FutureHandle;
import io.cachedresult.engine.size.SizeEstimator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Caches the results of the annotated methods of {@link Gallery}.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public class CachedGallery extends Gallery {
  private final PaintingCache paintingCache;

  private final PageCache pageCache;

  private final PriceCache priceCache;

  private final OutlinesCache outlinesCache;

  /**
   * Creates an instance whose caches use the settings, clock and registry of the process.
   */
  public CachedGallery() {
    this(CacheEnvironment.shared());
  }

  /**
   * Creates an instance whose caches use the settings, clock and registry of the environment.
   */
  public CachedGallery(CacheEnvironment environment) {
    super();
    paintingCache = new PaintingCache(environment);
    pageCache = new PageCache(environment);
    priceCache = new PriceCache(environment);
    outlinesCache = new OutlinesCache(environment);
  }

  @Override
  public Gallery.Painting painting(UUID id) {
    return paintingCache == null ? super.painting(id) : paintingCache.get(id);
  }

  /**
   * Returns the cache of {@code painting}.
   */
  public PaintingCache paintingCache() {
    return paintingCache;
  }

  @Override
  public CompletableFuture<Gallery.Page<Gallery.Painting>> page(String artist, int number) {
    return pageCache == null ? super.page(artist, number) : pageCache.get(artist, number);
  }

  /**
   * Returns the cache of {@code page}.
   */
  public PageCache pageCache() {
    return pageCache;
  }

  @Override
  public BigDecimal price(Gallery.Painting of) {
    return priceCache == null ? super.price(of) : priceCache.get(of);
  }

  /**
   * Returns the cache of {@code price}.
   */
  public PriceCache priceCache() {
    return priceCache;
  }

  @Override
  public Map<UUID, ? extends List<List<Gallery.Shape>>> outlines(Gallery.Circle in) {
    return outlinesCache == null ? super.outlines(in) : outlinesCache.get(in);
  }

  /**
   * Returns the cache of {@code outlines}.
   */
  public OutlinesCache outlinesCache() {
    return outlinesCache;
  }

  private static void estimatePainting(SizeEstimator estimator, Gallery.Painting painting) {
    if (estimator.isFirst(painting)) {
      estimator.object(5, 4);
      estimator.visit(painting.artist(), CachedGallery::estimateArtist);
      estimator.any(painting.id());
      estimator.elements(painting.shapes(), CachedGallery::estimateShape);
      estimator.string(painting.title());
    }
  }

  private static void estimateArtist(SizeEstimator estimator, Gallery.Artist artist) {
    if (estimator.isFirst(artist)) {
      estimator.object(3, 1);
      estimator.string(artist.name);
      if (artist.getClass() == Gallery.Artist.class) {
        estimator.map(artist.getWorks(), SizeEstimator::string,
            (SizeEstimator inner, List<? extends Gallery.Painting> elements) ->
            inner.elements(elements, CachedGallery::estimatePainting));
      }
    }
  }

  private static void estimateShape(SizeEstimator estimator, Gallery.Shape shape) {
    if (shape instanceof Gallery.Circle circle) {
      estimateCircle(estimator, circle);
    } else if (shape instanceof Gallery.Polygon polygon) {
      estimatePolygon(estimator, polygon);
    } else if (shape instanceof Gallery.Group group) {
      estimateGroup(estimator, group);
    }
  }

  private static void estimateCircle(SizeEstimator estimator, Gallery.Circle circle) {
    estimator.object(0, 8);
  }

  private static void estimatePolygon(SizeEstimator estimator, Gallery.Polygon polygon) {
    estimator.object(2, 0);
    estimator.any(polygon.xs());
    estimator.any(polygon.ys());
  }

  private static void estimateGroup(SizeEstimator estimator, Gallery.Group group) {
    if (estimator.isFirst(group)) {
      estimator.object(2, 0);
      estimator.optional(group.around(), CachedGallery::estimateShape);
      estimator.array(group.shapes(), CachedGallery::estimateShape);
    }
  }

  private static void estimatePage(SizeEstimator estimator,
      Gallery.Page<? extends Gallery.Painting> page) {
    estimator.object(1, 8);
    estimator.elements(page.elements(), CachedGallery::estimatePainting);
  }

  /**
   * The cache of {@code painting}.
   */
  public final class PaintingCache extends BlockingHandle<PaintingEntry, Gallery.Painting> {
    private PaintingCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Gallery.painting(java.util.UUID)")
              .with("maximumMemory", "64MB"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public Gallery.@Nullable Painting getIfPresent(UUID id) {
      return storedResult(entry(id));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(UUID id) {
      return cache.isStored(entry(id));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(UUID id, Gallery.Painting result) {
      PaintingEntry entry = entry(id);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(UUID id) {
      return cache.invalidate(entry(id));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public Gallery.Painting refresh(UUID id) {
      return recompute(entry(id)).result;
    }

    private Gallery.Painting get(UUID id) {
      int hash = hash(id);
      PaintingEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(id))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      return find(new PaintingEntry(hash, id)).result;
    }

    @Override
    protected boolean compute(PaintingEntry entry) {
      entry.result = CachedGallery.super.painting(entry.id);
      return true;
    }

    private PaintingEntry entry(UUID id) {
      return new PaintingEntry(hash(id), id);
    }

    private int hash(UUID id) {
      return KeyHash.mix(Objects.hashCode(id));
    }
  }

  /**
   * A key and a result of {@code painting}.
   */
  private static final class PaintingEntry extends Entry<PaintingEntry> {
    private final UUID id;

    private Gallery.Painting result;

    private PaintingEntry(int hash, UUID id) {
      super(hash);
      this.id = id;
    }

    private boolean hasKey(UUID id) {
      return Objects.equals(this.id, id);
    }

    @Override
    protected boolean hasKeyOf(PaintingEntry other) {
      return hasKey(other.id);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {id};
    }

    @Override
    public @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(2, 0);
      estimator.any(id);
      estimator.visit(result, CachedGallery::estimatePainting);
    }
  }

  /**
   * The cache of {@code page}.
   */
  public final class PageCache extends FutureHandle<PageEntry, Gallery.Page<Gallery.Painting>> {
    private PageCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Gallery.page(java.lang.String, int)"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public Gallery.@Nullable Page<Gallery.Painting> getIfPresent(String artist, int number) {
      return storedResult(entry(artist, number));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(String artist, int number) {
      return cache.isStored(entry(artist, number));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(String artist, int number, Gallery.Page<Gallery.Painting> result) {
      store(entry(artist, number), result);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(String artist, int number) {
      return cache.invalidate(entry(artist, number));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public CompletableFuture<Gallery.Page<Gallery.Painting>> refresh(String artist, int number) {
      return recompute(entry(artist, number));
    }

    private CompletableFuture<Gallery.Page<Gallery.Painting>> get(String artist, int number) {
      int hash = hash(artist, number);
      PageEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(artist, number))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.future();
      }
      return find(new PageEntry(hash, artist, number));
    }

    @Override
    protected CompletableFuture<Gallery.Page<Gallery.Painting>> compute(PageEntry entry) {
      return CachedGallery.super.page(entry.artist, entry.number);
    }

    private PageEntry entry(String artist, int number) {
      return new PageEntry(hash(artist, number), artist, number);
    }

    private int hash(String artist, int number) {
      int hash = artist == null ? 0 : artist.hashCode();
      hash = KeyHash.combine(hash, number);
      return KeyHash.mix(hash);
    }
  }

  /**
   * A key and a result of {@code page}.
   */
  private static final class PageEntry extends AsyncEntry<PageEntry, Gallery.Page<Gallery.Painting>> {
    private final String artist;

    private final int number;

    private PageEntry(int hash, String artist, int number) {
      super(hash);
      this.artist = artist;
      this.number = number;
    }

    private boolean hasKey(String artist, int number) {
      return this.number == number
          && (this.artist == artist || (this.artist != null && this.artist.equals(artist)));
    }

    @Override
    protected boolean hasKeyOf(PageEntry other) {
      return hasKey(other.artist, other.number);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {artist, number};
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.asyncEntry(1, 4);
      estimator.string(artist);
      estimator.visit(future().join(), CachedGallery::estimatePage);
    }
  }

  /**
   * The cache of {@code price}.
   */
  public final class PriceCache extends BlockingHandle<PriceEntry, BigDecimal> {
    private PriceCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Gallery.price(shop.Gallery.Painting)")
              .with("weigher", new Gallery.Plain()));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable BigDecimal getIfPresent(Gallery.Painting of) {
      return storedResult(entry(of));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(Gallery.Painting of) {
      return cache.isStored(entry(of));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(Gallery.Painting of, BigDecimal result) {
      PriceEntry entry = entry(of);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(Gallery.Painting of) {
      return cache.invalidate(entry(of));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public BigDecimal refresh(Gallery.Painting of) {
      return recompute(entry(of)).result;
    }

    private BigDecimal get(Gallery.Painting of) {
      int hash = hash(of);
      PriceEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(of))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      return find(new PriceEntry(hash, of)).result;
    }

    @Override
    protected boolean compute(PriceEntry entry) {
      entry.result = CachedGallery.super.price(entry.of);
      return true;
    }

    private PriceEntry entry(Gallery.Painting of) {
      return new PriceEntry(hash(of), of);
    }

    private int hash(Gallery.Painting of) {
      return KeyHash.mix(Objects.hashCode(of));
    }
  }

  /**
   * A key and a result of {@code price}.
   */
  private static final class PriceEntry extends Entry<PriceEntry> {
    private final Gallery.Painting of;

    private BigDecimal result;

    private PriceEntry(int hash, Gallery.Painting of) {
      super(hash);
      this.of = of;
    }

    private boolean hasKey(Gallery.Painting of) {
      return Objects.equals(this.of, of);
    }

    @Override
    protected boolean hasKeyOf(PriceEntry other) {
      return hasKey(other.of);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {of};
    }

    @Override
    public @Nullable Object result() {
      return result;
    }
  }

  /**
   * The cache of {@code outlines}.
   */
  public final class OutlinesCache extends BlockingHandle<OutlinesEntry, Map<UUID, ? extends List<List<Gallery.Shape>>>> {
    private OutlinesCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Gallery.outlines(shop.Gallery.Circle)"));
    }

    /**
     * Returns the cached result, or null if there is none; does not compute.
     */
    public @Nullable Map<UUID, ? extends List<List<Gallery.Shape>>> getIfPresent(
        Gallery.Circle in) {
      return storedResult(entry(in));
    }

    /**
     * Returns whether a result is cached; does not change the statistics.
     */
    public boolean contains(Gallery.Circle in) {
      return cache.isStored(entry(in));
    }

    /**
     * Stores a result. A computation in flight will not overwrite it.
     */
    public void put(Gallery.Circle in, Map<UUID, ? extends List<List<Gallery.Shape>>> result) {
      OutlinesEntry entry = entry(in);
      entry.result = result;
      cache.put(entry);
    }

    /**
     * Removes the cached result; returns whether there was one. A computation in flight will not
     * be stored.
     */
    public boolean invalidate(Gallery.Circle in) {
      return cache.invalidate(entry(in));
    }

    /**
     * Recomputes and stores the result. Other callers get the old result until then.
     */
    public Map<UUID, ? extends List<List<Gallery.Shape>>> refresh(Gallery.Circle in) {
      return recompute(entry(in)).result;
    }

    private Map<UUID, ? extends List<List<Gallery.Shape>>> get(Gallery.Circle in) {
      int hash = hash(in);
      OutlinesEntry entry = cache.first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(in))) {
        entry = entry.next();
      }
      if (entry != null && cache.isHit(entry)) {
        return entry.result;
      }
      return find(new OutlinesEntry(hash, in)).result;
    }

    @Override
    protected boolean compute(OutlinesEntry entry) {
      entry.result = CachedGallery.super.outlines(entry.in);
      return true;
    }

    private OutlinesEntry entry(Gallery.Circle in) {
      return new OutlinesEntry(hash(in), in);
    }

    private int hash(Gallery.Circle in) {
      return KeyHash.mix(Objects.hashCode(in));
    }
  }

  /**
   * A key and a result of {@code outlines}.
   */
  private static final class OutlinesEntry extends Entry<OutlinesEntry> {
    private final Gallery.Circle in;

    private Map<UUID, ? extends List<List<Gallery.Shape>>> result;

    private OutlinesEntry(int hash, Gallery.Circle in) {
      super(hash);
      this.in = in;
    }

    private boolean hasKey(Gallery.Circle in) {
      return Objects.equals(this.in, in);
    }

    @Override
    protected boolean hasKeyOf(OutlinesEntry other) {
      return hasKey(other.in);
    }

    @Override
    protected @Nullable Object[] arguments() {
      return new Object[] {in};
    }

    @Override
    public @Nullable Object result() {
      return result;
    }

    @Override
    protected void estimateSize(SizeEstimator estimator) {
      estimator.entry(2, 0);
      estimator.visit(in, CachedGallery::estimateCircle);
      estimator.map(result, SizeEstimator::any,
          (SizeEstimator inner, List<? extends List<? extends Gallery.Shape>> elements) ->
          inner.elements(elements,
          (SizeEstimator inner_, List<? extends Gallery.Shape> elements_) ->
          inner_.elements(elements_, CachedGallery::estimateShape)));
    }
  }
}
