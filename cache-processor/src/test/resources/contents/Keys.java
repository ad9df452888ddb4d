package sample;

import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Each line with the name of a rule breaks it. */
class Keys {

  @SuppressWarnings("serial")
  static class Rows extends ArrayList<int[]> {}

  @SuppressWarnings("serial")
  static class Tree extends ArrayList<Tree> {}

  record OfArray(String name, int[] numbers) {}

  record OfRecord(Optional<OfArray> of) {}

  record Generic<T>(T value) {}

  record OfStream(InputStream stream) {}

  record Circular<T>(Circular<T> next, List<Circular<T>> more, T value) {}

  record Empty() {
    static final int[] CONSTANT = {};
  }

  record OwnEquals(int[] numbers, Runnable action) {
    @Override
    public boolean equals(Object other) {
      return other instanceof OwnEquals;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  record FinalEquals(int[] numbers) {
    @Override
    public final boolean equals(Object other) {
      return other instanceof FinalEquals;
    }

    @Override
    public final int hashCode() {
      return 1;
    }
  }

  // Arrays are compared by their contents, but not inside other objects.
  @CachedResult int listOfArrays(List<int[]> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int mapToArrays(Map<String, byte[]> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int mapFromArrays(Map<byte[], String> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int optionalArray(Optional<int[]> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int iterableOfArrays(Iterable<int[]> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int entryOfArray(Map.Entry<String, int[]> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int deepArrays(Set<List<char[]>> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int arrayOfLists(List<int[]>[] x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int wildArrays(List<? extends int[]> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int rows(Rows x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult <T> int genericArrays(List<T[]> x) { return 0; } // KEY_WITHOUT_EQUALS

  // Lambdas and futures equal only themselves.
  @CachedResult int runnable(Runnable x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int supplier(Supplier<String> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int callable(Callable<String> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int wildRunnables(List<? extends Runnable> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int suppliers(Collection<Supplier<Long>> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult <R extends Runnable> int bound(R x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult <R extends Runnable> int bounds(Set<R> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult <R extends Runnable & Cloneable> int two(R x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int future(Future<String> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int stages(List<CompletionStage<String>> x) { return 0; } // KEY_WITHOUT_EQUALS

  // Streams can be read only once.
  @CachedResult int optionalStream(Optional<InputStream> x) { return 0; } // ONE_SHOT_PARAMETER
  @CachedResult int streams(List<Stream<String>> x) { return 0; } // ONE_SHOT_PARAMETER
  @CachedResult <I extends InputStream> int wild(List<I> x) { return 0; } // ONE_SHOT_PARAMETER
  @CachedResult int mono(Mono<String> x) { return 0; } // ONE_SHOT_PARAMETER

  // Records compare their components by equals, unless they override it.
  @CachedResult int record(OfArray x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int deepRecord(List<OfRecord> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int genericRecord(Generic<int[]> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int recordOfStream(OfStream x) { return 0; } // ONE_SHOT_PARAMETER
  @CachedResult int circular(Circular<int[]> x) { return 0; } // KEY_WITHOUT_EQUALS
  @CachedResult int constants(Generic<Runnable> x, Generic<Keys> y) { return 0; }
  @CachedResult int own(OwnEquals x, List<FinalEquals> y, Generic<OwnEquals> z) { return 0; }
  @CachedResult int generic(Generic<String> x, Circular<Long> y, Map<Empty, Empty> z) { return 0; }

  // Other keys.
  @CachedResult <R extends Runnable & Iterable<R>> int noLambda(R x) { return 0; }
  @CachedResult <R extends Runnable & Comparable<R>> int ordered(List<R> x) { return 0; }
  @CachedResult int arrays(int[] x, int[][] y, List<Integer>[] z, int[]... more) { return 0; }
  @CachedResult int classes(Class<int[]> x, List<Class<? extends Runnable>> y) { return 0; }
  @CachedResult int identity(@CacheKey(identity = true) List<InputStream> x) { return 0; }
  @CachedResult int passed(@CacheKey int x, List<int[]> y) { return 0; }
  @CachedResult int tree(Tree x, Path y, Map<String, List<Optional<Integer>>> z) { return 0; }
  @CachedResult int anything(Object x, Collection<?> y, List<? super String> z) { return 0; }
  @CachedResult <E extends Enum<E> & Runnable> int constant(E x, Set<E> y) { return 0; }
  @CachedResult <T> int variables(T x, List<T> y, Map<T, ? extends List<T>> z) { return 0; }

  // The elements of a batch.
  @CachedResult Map<Runnable, Long> each(@CacheKey(each = true) List<Runnable> x) { return null; } // KEY_WITHOUT_EQUALS
}
