package odd;

import io.cachedresult.CacheInvalidate;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Interfaces that annotate the methods of another interface, whose implementations they wrap. */
public class Delegates {

  interface Api<T extends Comparable<T>, R> {
    R find(T key) throws IOException;

    <X extends CharSequence> List<X> all(X prefix);

    default R reload(T key) throws IOException {
      return find(key);
    }
  }

  interface Annotated extends Api<Integer, String> {
    @Override
    @CachedResult(unless = "isEmpty")
    String find(Integer key) throws IOException;

    @Override
    <Y extends CharSequence> List<Y> all(Y prefix);

    @Override
    @CacheInvalidate(method = "find")
    String reload(Integer key) throws IOException;

    static boolean isEmpty(String text) {
      return text.isEmpty();
    }
  }

  interface Lengths extends Function<String, Integer> {
    @Override
    @CachedResult
    Integer apply(String key);
  }

  /** Each of these needs more than an implementation of the other interface. */
  interface WithMethod extends Function<String, Integer> {
    @Override
    @CachedResult
    Integer apply(String key);

    int more();
  }

  interface WithDefault extends Function<String, Integer> {
    @Override
    @CachedResult
    default Integer apply(String key) {
      return key.length();
    }
  }

  interface WithType extends Api<Integer, CharSequence> {
    @Override
    @CachedResult
    String find(Integer key) throws IOException;
  }

  interface WithoutFailure extends Api<Integer, String> {
    @Override
    @CachedResult
    String find(Integer key);
  }

  private static class Library implements Api<Integer, String> {
    int calls;

    @Override
    public String find(Integer key) {
      calls++;
      return "" + key;
    }

    @Override
    public <X extends CharSequence> List<X> all(X prefix) {
      return List.of(prefix);
    }
  }

  public static void run() throws Exception {
    Library library = new Library();
    CachedDelegates_Annotated cached = new CachedDelegates_Annotated(library);
    for (int i = 0; i < 2; i++) {
      Expect.equal("found", cached.find(1), "1");
      Expect.equal("all", cached.all("x"), List.of("x"));
    }
    Expect.equal("calls", library.calls, 1);
    cached.reload(1);
    Expect.equal("again", new CachedDelegates_Annotated(cached).find(1), "1");
    Expect.equal("calls", library.calls, 3);
    Function<String, Integer> lengths = new CachedDelegates_Lengths(String::length);
    Expect.equal("function", lengths.andThen(length -> -length).apply("abc"), -3);
    expectDelegate(CachedDelegates_Annotated.class, Api.class);
    expectDelegate(CachedDelegates_Lengths.class, Function.class);
    expectDelegate(CachedDelegates_WithMethod.class, WithMethod.class);
    expectDelegate(CachedDelegates_WithDefault.class, WithDefault.class);
    expectDelegate(CachedDelegates_WithType.class, WithType.class);
    expectDelegate(CachedDelegates_WithoutFailure.class, WithoutFailure.class);
  }

  private static void expectDelegate(Class<?> cached, Class<?> delegate) throws Exception {
    Expect.equal("delegate", cached.getDeclaredField("delegate").getType(), delegate);
    cached.getDeclaredConstructor(delegate);
  }
}
