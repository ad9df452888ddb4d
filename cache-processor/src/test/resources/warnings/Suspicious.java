package shop;

import io.cachedresult.CachedResult;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Signatures whose repetition causes compiler warnings. */
@Deprecated
public class Suspicious implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("unchecked")
  public <T> Suspicious(List<T>... many) {}

  @SuppressWarnings("rawtypes")
  @CachedResult
  public List raw(Map map, Class type) {
    return List.of(map, type);
  }

  @SuppressWarnings("rawtypes")
  @CachedResult
  public CompletableFuture rawFuture(Map[] maps) {
    return CompletableFuture.completedFuture(maps);
  }

  @Deprecated
  @CachedResult
  public int old(int x) {
    return x;
  }

  @Deprecated(forRemoval = true)
  @CachedResult
  public int gone() {
    return 3;
  }

  @SuppressWarnings("unchecked")
  @CachedResult
  public <T> T first(T... of) {
    return of[0];
  }

  @SuppressWarnings("unchecked")
  @CachedResult
  public int count(List<String>... of) {
    return of.length;
  }

  @SuppressWarnings("rawtypes")
  @CachedResult
  public <T extends Comparable> T largest(T one, T another) {
    return one;
  }

  /** Nested in a deprecated class. */
  public static class Nested<A> {
    @CachedResult
    public <B extends A> B same(B value) {
      return value;
    }
  }
}
