package shop;

import io.cachedresult.AsyncEntry;
import io.cachedresult.AsyncTypedCache;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSpec;
import io.cachedresult.Entry;
import io.cachedresult.RemovalListener;
import io.cachedresult.TypedCache;
import io.cachedresult.Weighing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * {@link Gallery} with the results of its annotated methods kept in caches.
 */
@Generated("io.cachedresult.processor.CachedResultProcessor")
public final class CachedGallery extends Gallery {
  private final PaintingCache paintingCache;

  private final PageCache pageCache;

  private final PriceCache priceCache;

  private final OutlinesCache outlinesCache;

  /**
   * Caches by the settings of the process.
   */
  public CachedGallery() {
    this(CacheEnvironment.shared());
  }

  /**
   * Caches by the settings and the time of an environment.
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
   * The results of {@code painting}.
   */
  public PaintingCache paintingCache() {
    return paintingCache;
  }

  @Override
  public CompletableFuture<Gallery.Page<Gallery.Painting>> page(String artist, int number) {
    return pageCache == null ? super.page(artist, number) : pageCache.get(artist, number);
  }

  /**
   * The results of {@code page}.
   */
  public PageCache pageCache() {
    return pageCache;
  }

  @Override
  public BigDecimal price(Gallery.Painting of) {
    return priceCache == null ? super.price(of) : priceCache.get(of);
  }

  /**
   * The results of {@code price}.
   */
  public PriceCache priceCache() {
    return priceCache;
  }

  @Override
  public Map<UUID, ? extends List<List<Gallery.Shape>>> outlines(Gallery.Circle in) {
    return outlinesCache == null ? super.outlines(in) : outlinesCache.get(in);
  }

  /**
   * The results of {@code outlines}.
   */
  public OutlinesCache outlinesCache() {
    return outlinesCache;
  }

  private static void weighPainting(Weighing weighing, Gallery.Painting painting) {
    weighing.object(5, 4);
    weighing.weigh(painting.artist(), CachedGallery::weighArtist);
    weighing.any(painting.id());
    weighing.elements(painting.shapes(), CachedGallery::weighShape);
    weighing.string(painting.title());
  }

  private static void weighArtist(Weighing weighing, Gallery.Artist artist) {
    weighing.object(3, 1);
    weighing.string(artist.name);
    weighing.map(artist.getWorks(), Weighing::string,
        (Weighing inner, List<? extends Gallery.Painting> elements) -> inner.elements(elements,
        CachedGallery::weighPainting));
  }

  private static void weighShape(Weighing weighing, Gallery.Shape shape) {
    if (shape instanceof Gallery.Polygon polygon) {
      weighPolygon(weighing, polygon);
    } else if (shape instanceof Gallery.Group group) {
      weighGroup(weighing, group);
    } else {
      weighing.any(shape);
    }
  }

  private static void weighPolygon(Weighing weighing, Gallery.Polygon polygon) {
    weighing.object(2, 0);
    weighing.any(polygon.xs());
    weighing.any(polygon.ys());
  }

  private static void weighGroup(Weighing weighing, Gallery.Group group) {
    weighing.object(2, 0);
    weighing.optional(group.around(), CachedGallery::weighShape);
    weighing.array(group.shapes(), CachedGallery::weighShape);
  }

  private static void weighPage(Weighing weighing, Gallery.Page<? extends Gallery.Painting> page) {
    weighing.object(1, 8);
    weighing.elements(page.elements(), CachedGallery::weighPainting);
  }

  /**
   * The results of {@code painting}, by its arguments.
   */
  public final class PaintingCache extends TypedCache<PaintingEntry> {
    private PaintingCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Gallery.painting(java.util.UUID)")
              .maximumMemory("64MB"));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public Gallery. @Nullable Painting getIfPresent(UUID id) {
      PaintingEntry entry = findStored(entry(id));
      return entry == null ? null : entry.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(UUID id) {
      return isStored(entry(id));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(UUID id, Gallery.Painting result) {
      PaintingEntry entry = entry(id);
      entry.result = result;
      putEntry(entry);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(UUID id) {
      return invalidateEntry(entry(id));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super Gallery.Painting> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public Gallery.Painting refresh(UUID id) {
      PaintingEntry mine = entry(id);
      return answer(claimRefresh(mine), mine, id);
    }

    private Gallery.Painting get(UUID id) {
      int hash = hash(id);
      PaintingEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(id))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.result;
      }
      PaintingEntry mine = new PaintingEntry(hash, id);
      return answer(claim(mine), mine, id);
    }

    private Gallery.Painting answer(PaintingEntry entry, PaintingEntry mine, UUID id) {
      if (entry == mine) {
        try {
          mine.result = CachedGallery.super.painting(id);
        } catch (Throwable failure) {
          fail(mine, failure);
          throw failure;
        }
        complete(mine);
      }
      return entry.result;
    }

    private PaintingEntry entry(UUID id) {
      return new PaintingEntry(hash(id), id);
    }

    private int hash(UUID id) {
      return mix(Objects.hashCode(id));
    }
  }

  /**
   * The arguments of a call of {@code painting}, and its result.
   */
  public static final class PaintingEntry extends Entry<PaintingEntry> {
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
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void weigh(Weighing weighing) {
      weighing.entry(2, 0);
      weighing.any(id);
      weighing.weigh(result, CachedGallery::weighPainting);
    }
  }

  /**
   * The results of {@code page}, by its arguments.
   */
  public final class PageCache extends AsyncTypedCache<PageEntry, Gallery.Page<Gallery.Painting>> {
    private PageCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Gallery.page(java.lang.String, int)"));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public Gallery. @Nullable Page<Gallery.Painting> getIfPresent(String artist, int number) {
      PageEntry entry = findStored(entry(artist, number));
      return entry == null ? null : entry.future().join();
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(String artist, int number) {
      return isStored(entry(artist, number));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(String artist, int number, Gallery.Page<Gallery.Painting> result) {
      putEntry(entry(artist, number), result);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(String artist, int number) {
      return invalidateEntry(entry(artist, number));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super Gallery.Page<Gallery.Painting>> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public CompletableFuture<Gallery.Page<Gallery.Painting>> refresh(String artist, int number) {
      PageEntry mine = entry(artist, number);
      return answer(joinRefresh(mine), mine, artist, number);
    }

    private CompletableFuture<Gallery.Page<Gallery.Painting>> get(String artist, int number) {
      int hash = hash(artist, number);
      PageEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(artist, number))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.future();
      }
      PageEntry mine = new PageEntry(hash, artist, number);
      return answer(join(mine), mine, artist, number);
    }

    private CompletableFuture<Gallery.Page<Gallery.Painting>> answer(
        CompletableFuture<Gallery.Page<Gallery.Painting>> shared, PageEntry mine, String artist,
        int number) {
      if (shared != null) {
        return shared;
      }
      try {
        return follow(mine, CachedGallery.super.page(artist, number));
      } catch (Throwable failure) {
        fail(mine, failure);
        throw failure;
      }
    }

    private PageEntry entry(String artist, int number) {
      return new PageEntry(hash(artist, number), artist, number);
    }

    private int hash(String artist, int number) {
      int hash = artist == null ? 0 : artist.hashCode();
      hash = combine(hash, number);
      return mix(hash);
    }
  }

  /**
   * The arguments of a call of {@code page}, and its result.
   */
  public static final class PageEntry extends AsyncEntry<PageEntry, Gallery.Page<Gallery.Painting>> {
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
    protected void weigh(Weighing weighing) {
      weighing.asyncEntry(1, 4);
      weighing.string(artist);
      weighing.weigh(future().join(), CachedGallery::weighPage);
    }
  }

  /**
   * The results of {@code price}, by its arguments.
   */
  public final class PriceCache extends TypedCache<PriceEntry> {
    private PriceCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Gallery.price(shop.Gallery.Painting)")
              .weigher(new Gallery.Plain()));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable BigDecimal getIfPresent(Gallery.Painting of) {
      PriceEntry entry = findStored(entry(of));
      return entry == null ? null : entry.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(Gallery.Painting of) {
      return isStored(entry(of));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(Gallery.Painting of, BigDecimal result) {
      PriceEntry entry = entry(of);
      entry.result = result;
      putEntry(entry);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(Gallery.Painting of) {
      return invalidateEntry(entry(of));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super BigDecimal> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public BigDecimal refresh(Gallery.Painting of) {
      PriceEntry mine = entry(of);
      return answer(claimRefresh(mine), mine, of);
    }

    private BigDecimal get(Gallery.Painting of) {
      int hash = hash(of);
      PriceEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(of))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.result;
      }
      PriceEntry mine = new PriceEntry(hash, of);
      return answer(claim(mine), mine, of);
    }

    private BigDecimal answer(PriceEntry entry, PriceEntry mine, Gallery.Painting of) {
      if (entry == mine) {
        try {
          mine.result = CachedGallery.super.price(of);
        } catch (Throwable failure) {
          fail(mine, failure);
          throw failure;
        }
        complete(mine);
      }
      return entry.result;
    }

    private PriceEntry entry(Gallery.Painting of) {
      return new PriceEntry(hash(of), of);
    }

    private int hash(Gallery.Painting of) {
      return mix(Objects.hashCode(of));
    }
  }

  /**
   * The arguments of a call of {@code price}, and its result.
   */
  public static final class PriceEntry extends Entry<PriceEntry> {
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
    protected @Nullable Object result() {
      return result;
    }
  }

  /**
   * The results of {@code outlines}, by its arguments.
   */
  public final class OutlinesCache extends TypedCache<OutlinesEntry> {
    private OutlinesCache(CacheEnvironment environment) {
      super(
          environment,
          CacheSpec.named("shop.Gallery.outlines(shop.Gallery.Circle)"));
    }

    /**
     * The stored result, or null if there is none; nothing is computed.
     */
    public @Nullable Map<UUID, ? extends List<List<Gallery.Shape>>> getIfPresent(
        Gallery.Circle in) {
      OutlinesEntry entry = findStored(entry(in));
      return entry == null ? null : entry.result;
    }

    /**
     * Whether a result is stored.
     */
    public boolean contains(Gallery.Circle in) {
      return isStored(entry(in));
    }

    /**
     * Stores a result in place of any that is stored or being computed.
     */
    public void put(Gallery.Circle in, Map<UUID, ? extends List<List<Gallery.Shape>>> result) {
      OutlinesEntry entry = entry(in);
      entry.result = result;
      putEntry(entry);
    }

    /**
     * Removes a result; true if there was one.
     */
    public boolean invalidate(Gallery.Circle in) {
      return invalidateEntry(entry(in));
    }

    /**
     * Has a listener told what leaves from now on, in place of any before.
     */
    public void removalListener(
        RemovalListener<? super List<Object>, ? super Map<UUID, ? extends List<List<Gallery.Shape>>>> listener) {
      listen(listener);
    }

    /**
     * Computes a result anew; one that is stored is found until the new one is.
     */
    public Map<UUID, ? extends List<List<Gallery.Shape>>> refresh(Gallery.Circle in) {
      OutlinesEntry mine = entry(in);
      return answer(claimRefresh(mine), mine, in);
    }

    private Map<UUID, ? extends List<List<Gallery.Shape>>> get(Gallery.Circle in) {
      int hash = hash(in);
      OutlinesEntry entry = first(hash);
      while (entry != null && !(entry.hash() == hash && entry.hasKey(in))) {
        entry = entry.next();
      }
      if (entry != null && isHit(entry)) {
        return entry.result;
      }
      OutlinesEntry mine = new OutlinesEntry(hash, in);
      return answer(claim(mine), mine, in);
    }

    private Map<UUID, ? extends List<List<Gallery.Shape>>> answer(OutlinesEntry entry,
        OutlinesEntry mine, Gallery.Circle in) {
      if (entry == mine) {
        try {
          mine.result = CachedGallery.super.outlines(in);
        } catch (Throwable failure) {
          fail(mine, failure);
          throw failure;
        }
        complete(mine);
      }
      return entry.result;
    }

    private OutlinesEntry entry(Gallery.Circle in) {
      return new OutlinesEntry(hash(in), in);
    }

    private int hash(Gallery.Circle in) {
      return mix(Objects.hashCode(in));
    }
  }

  /**
   * The arguments of a call of {@code outlines}, and its result.
   */
  public static final class OutlinesEntry extends Entry<OutlinesEntry> {
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
    protected @Nullable Object result() {
      return result;
    }

    @Override
    protected void weigh(Weighing weighing) {
      weighing.entry(2, 0);
      weighing.any(in);
      weighing.map(result, Weighing::any,
          (Weighing inner, List<? extends List<? extends Gallery.Shape>> elements) ->
          inner.elements(elements, (Weighing inner_, List<? extends Gallery.Shape> elements_) ->
          inner_.elements(elements_, CachedGallery::weighShape)));
    }
  }
}
