package shop;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results with parts whose names cause compiler warnings. */
public class Inside {

  @CachedResult
  public Raw raw(int x) {
    return null;
  }

  @CachedResult
  public Old old(int x) {
    return null;
  }

  @CachedResult
  public Tree<? extends Part> tree(@CacheKey(identity = true) List<? extends Part[]> parts) {
    return null;
  }

  record Part(String name) {}

  sealed interface Tree<T> permits Leaf, Fork {}

  record Leaf<T>(T value, List<T> more) implements Tree<T> {}

  @SuppressWarnings("rawtypes")
  record Fork<T>(Tree<T> left, Tree right) implements Tree<T> {}

  @SuppressWarnings("rawtypes")
  record Raw(Leaf leaf, List<Leaf> leaves, Map<String, Leaf[]> map, Optional<Tree> tree) {}

  @Deprecated
  static class Ancient {
    Part part;
  }

  static class Old {
    @Deprecated
    Part part;

    private String name;
    private Part gone;

    @SuppressWarnings("deprecation")
    List<Ancient> ancient;

    @Deprecated
    String getName() {
      return name;
    }

    @Deprecated(forRemoval = true)
    Part gone() {
      return gone;
    }
  }
}
