package shop;

import io.cachedresult.CachedResult;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Type variables of the class and of methods, checked exceptions, a nested and serializable class.
 */
public class Shelf {

  public abstract static class Row<K extends Comparable<K>, V> implements Serializable {

    private static final long serialVersionUID = 1L;

    protected Row(String... labels) throws IOException {
      if (labels.length == 0) {
        throw new IOException("no labels");
      }
    }

    @CachedResult(cacheNull = false)
    public V find(K key) throws IOException, InterruptedException {
      return null;
    }

    @CachedResult
    public <T> T convert(V value, Class<T> type) {
      return type.cast(value);
    }

    @CachedResult
    public <T> CompletionStage<Map<K, T>> all(Iterable<? extends T> of) {
      return null;
    }
  }
}
