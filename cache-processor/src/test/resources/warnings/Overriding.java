package shop;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Methods that cause warnings since they override others, or since others have their name. */
@SuppressWarnings({"overrides", "overloads"})
public class Overriding {

  int array(String[] names) {
    return 1;
  }

  int variable(String... names) {
    return 1;
  }

  /** Overrides arrays with variable arguments, and vice versa. */
  public static class Swapped extends Overriding {
    @CachedResult
    @Override
    int array(String... names) {
      return names.length;
    }

    @CachedResult
    @Override
    int variable(String[] names) {
      return names.length;
    }
  }

  interface Arrays {
    int array(String[] names);
  }

  /** An interface of that kind. */
  public interface SwappedToo extends Arrays {
    @CachedResult
    @Override
    int array(String... names);
  }

  /** An interface that redeclares a method of all objects. */
  public interface Countable {
    @CachedResult
    int count(String name);

    @Override
    boolean equals(Object other);
  }

  @CachedResult
  int apply(@CacheKey(identity = true) Function<String, String> function) {
    return 1;
  }

  @CachedResult
  int apply(@CacheKey(identity = true) ToIntFunction<String> function) {
    return 1;
  }

  /** An interface with overloads. */
  public interface Applying {
    @CachedResult
    int apply(@CacheKey(identity = true) Function<String, String> function);

    int apply(ToIntFunction<String> function);
  }
}
