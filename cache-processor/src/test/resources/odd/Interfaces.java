package odd;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** Interfaces that declare the same methods with different results, exceptions and annotations. */
public class Interfaces {

  interface Left<T> {
    Collection<? extends T> all(int x) throws IOException, InterruptedException;

    List<?> wild();

    void plain() throws IOException;

    <E extends Exception> void generic(E failure) throws E;

    @CachedResult
    int left(int x);

    int right(int x);

    @CachedResult
    int silenced(int x);

    default int twice(int x) {
      return left(x) + left(x);
    }
  }

  interface Right {
    List<String> all(int x) throws IOException, TimeoutException;

    List<String> wild();

    void plain() throws TimeoutException;

    <X extends Exception> void generic(X failure) throws X;

    int left(int x);

    @CachedResult
    int right(int x);
  }

  interface Both extends Left<String>, Right, Comparable<Both>, Iterable<String>, Serializable {
    @Override
    int silenced(int x);

    @CachedResult
    <T extends Comparable<T>> List<T> own(T result, List<? super T> failure, String... ownCache);

    @CacheInvalidate(method = "left")
    <Q> CompletionStage<? extends Q> drop(int x, Q result, Object failure, Object leftCache);

    @Override
    boolean equals(Object other);

    @Override
    int hashCode();
  }

  interface Mirrored extends Right, Left<String> {
    @CachedResult
    int more(int x);

    @Override
    List<String> all(int x);
  }

  static class Real implements Both {

    private static final long serialVersionUID = 1;

    int calls;

    @Override
    public List<String> all(int x) {
      return wild();
    }

    @Override
    public List<String> wild() {
      return List.of();
    }

    @Override
    public void plain() {}

    @Override
    public <E extends Exception> void generic(E failure) throws E {
      throw failure;
    }

    @Override
    public int left(int x) {
      return ++calls;
    }

    @Override
    public int right(int x) {
      return ++calls;
    }

    @Override
    public int silenced(int x) {
      return ++calls;
    }

    @Override
    public <T extends Comparable<T>> List<T> own(T one, List<? super T> two, String... more) {
      calls++;
      return List.of(one);
    }

    @Override
    public <Q> CompletionStage<? extends Q> drop(int x, Q result, Object failure, Object other) {
      return CompletableFuture.completedFuture(result);
    }

    @Override
    public int compareTo(Both other) {
      return 0;
    }

    @Override
    public Iterator<String> iterator() {
      return all(1).iterator();
    }
  }

  public static void run() throws IOException {
    Both both = new CachedInterfaces_Both(new Real());
    Expect.equal("left", both.left(1) == both.left(1), true);
    Expect.equal("right", both.right(1) == both.right(1), true);
    Expect.equal("silenced", both.silenced(1) == both.silenced(1), false);
    Expect.equal("own", both.own("a", List.of(), "b") == both.own("a", List.of(), "b"), true);
    int before = both.left(1);
    Expect.equal("drop", both.drop(1, "q", 2, 3).toCompletableFuture().join(), "q");
    Expect.equal("after", both.left(1) == before, false);
    Expect.equal("all", both.all(1), both.wild());
    Expect.equal("is found", new ArrayList<>(List.of(both)).contains(both), true);
  }
}
