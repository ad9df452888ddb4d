package shop;

import io.cachedresult.CachedResult;
import io.cachedresult.Weigher;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Results of many types, whose sizes are estimated, and memory limits. */
public class Gallery {

  public enum Technique {
    OIL,
    INK
  }

  /** The generated class sees its contents through its methods only. */
  public record Painting(
      UUID id, String title, Technique technique, Artist artist, int year, List<Shape> shapes) {}

  /** Its contents are read in all ways: as a field, by a method, and not at all. */
  public static class Artist {
    String name;
    private Map<String, List<Painting>> works;
    private StringBuilder notes;
    private boolean isAlive;

    public Map<String, List<Painting>> getWorks() {
      return works;
    }
  }

  public sealed interface Shape permits Circle, Polygon, Group {}

  public record Circle(double radius) implements Shape {}

  public record Polygon(double[] xs, double[] ys) implements Shape {}

  public record Group(Shape[] shapes, Optional<Shape> around) implements Shape {}

  public record Page<T>(List<T> elements, long total) {}

  public static class Plain implements Weigher<List<Object>, BigDecimal> {
    @Override
    public long weigh(List<Object> key, BigDecimal value) {
      return 100;
    }
  }

  @CachedResult(maximumMemory = "64MB")
  @SuppressWarnings("UNSEEN_TYPE")
  public Painting painting(UUID id) {
    return null;
  }

  @CachedResult
  @SuppressWarnings("UNSEEN_TYPE")
  public CompletableFuture<Page<Painting>> page(String artist, int number) {
    return null;
  }

  @CachedResult(weigher = Plain.class)
  public BigDecimal price(Painting of) {
    return null;
  }

  @CachedResult
  public Map<UUID, ? extends List<List<Shape>>> outlines(Circle in) {
    return null;
  }
}
