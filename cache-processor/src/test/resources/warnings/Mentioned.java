package shop;

import io.cachedresult.CachedResult;
import io.cachedresult.Weigher;
import java.util.List;

/** Annotations whose values the generated class mentions, too. */
public class Mentioned {

  @SuppressWarnings("removal")
  @Named(by = {String.class, Gone[].class})
  public Mentioned(@SuppressWarnings("deprecation") @OldName int number) {}

  @SafeVarargs
  public <T> Mentioned(T... many) {}

  @CachedResult(condition = "isOld", unless = "isGone")
  public int conditional(String name) {
    return name.length();
  }

  @Deprecated
  boolean isOld(String name) {
    return true;
  }

  @Deprecated(forRemoval = true)
  boolean isGone(int result) {
    return true;
  }

  /** A class whose attributes name deprecated classes. */
  public static class Attributes {
    @SuppressWarnings("deprecation")
    @CachedResult(cacheFailures = OldFailure.class)
    public int failing(String name) {
      return name.length();
    }

    @SuppressWarnings("removal")
    @CachedResult(weigher = Gone.class)
    public String weighed(String name) {
      return name;
    }
  }

  /** A constructor whose annotation has a deprecated attribute. */
  public static class OldAttribute {
    public OldAttribute(@Parts(old = 1) int x) {}

    @CachedResult
    public int run(int x) {
      return x;
    }
  }

  /** A constructor whose annotation contains a deprecated one. */
  public static class OldPart {
    public OldPart(@Parts(names = @OldName) int x) {}

    @CachedResult
    public int run(int x) {
      return x;
    }
  }

  /** A constructor whose annotation names a constant of a deprecated type. */
  public static class OldConstant {
    public OldConstant(@Parts(kind = OldKind.ANY) int x) {}

    @CachedResult
    public int run(int x) {
      return x;
    }
  }

  /** An interface that can wrap implementations of another one with a deprecated type argument. */
  public interface OldArgument extends Runs<OldFailure> {
    @Override
    @CachedResult
    int run(int x);
  }

  interface Runs<T> {
    int run(int x);
  }

  @interface Parts {
    @Deprecated
    int old() default 0;

    OldName[] names() default {};

    OldKind kind() default OldKind.ANY;
  }

  @Deprecated
  enum OldKind {
    ANY
  }

  @interface Named {
    Class<?>[] by();
  }

  @Deprecated
  @interface OldName {}

  @Deprecated
  static class OldFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Deprecated(forRemoval = true)
  static class Gone implements Weigher<List<Object>, String> {
    @Override
    public long weigh(List<Object> key, String result) {
      return 1;
    }
  }
}
