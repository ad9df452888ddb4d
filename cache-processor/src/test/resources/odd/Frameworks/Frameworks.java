package annotated;

import acme.Audited;
import acme.Nullable;
import acme.Source;
import dagger.Provides;
import io.cachedresult.CacheInvalidate;
import io.cachedresult.CacheKey;
import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import jakarta.validation.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Annotations of frameworks, which look for them in the class that they find: the generated one. */
public class Frameworks<T> {

  record Inner(String name) {}

  @Deprecated
  @Audited(by = "x. @y", at = {1, 2}, with = @Audited.Level(quote = '"'), type = Inner.class)
  @Source
  @Size(1)
  @CachedResult
  public String audited(@Source @Size(2) @Audited(by = "p") @CacheKey String key, int x) {
    return key;
  }

  @Audited(by = "twice")
  @Audited(by = "more")
  @CacheInvalidate(method = "audited")
  protected void drop(@Audited(by = "q") String key) {}

  @Provides
  @CachedResult
  int provided(int x) {
    return x;
  }

  @CachedResult
  @Nullable
  Inner inner(@Nullable Inner of) {
    return of;
  }

  @CachedResult
  Map.@Nullable Entry<String, T> entry(Map.@Nullable Entry<String, T> of) {
    return of;
  }

  @CachedResult
  @Audited(by = "each")
  Map<String, T> all(@Audited(by = "keys") @CacheKey(each = true) List<String> keys) {
    return Map.of();
  }

  @CachedResult
  @Audited(by = "static")
  static int count(@Nullable String text) {
    return 1;
  }

  /** A wrapper has the annotations, too: a container may use it in place of the delegate. */
  interface Wrapped {
    @Audited(by = "interface")
    @CachedResult
    int run(@Audited(by = "parameter") int x);

    @Audited(by = "forwarded")
    int forwarded();
  }

  static final class Only {
    @CachedResult
    static int twice(int x) {
      return 2 * x;
    }
  }

  public static void run() throws Exception {
    Class<?> type = CachedFrameworks.class;
    Expect.equal("can be extended", Modifier.isFinal(type.getModifiers()), false);
    Expect.equal("wrapper", Modifier.isFinal(CachedFrameworks_Wrapped.class.getModifiers()), false);
    Expect.equal("utility", Modifier.isFinal(CachedFrameworks_Only.class.getModifiers()), true);
    Method audited = type.getDeclaredMethod("audited", String.class, int.class);
    Expect.equal("of method", names(audited.getAnnotations()), "[Deprecated, Audited]");
    Audited annotation = audited.getAnnotation(Audited.class);
    Expect.equal("text", annotation.by(), "x. @y");
    Expect.equal("numbers", annotation.at()[1], 2);
    Expect.equal("annotation", annotation.with().quote(), '"');
    Expect.equal("type", annotation.type(), Inner.class);
    Expect.equal("of parameter", names(audited.getParameterAnnotations()[0]), "[Audited]");
    Method provided = type.getDeclaredMethod("provided", int.class);
    Expect.equal("of modules", names(provided.getAnnotations()), "[]");
    Method drop = type.getDeclaredMethod("drop", String.class);
    Expect.equal("repeated", drop.getAnnotationsByType(Audited.class).length, 2);
    Expect.equal("of its parameter", names(drop.getParameterAnnotations()[0]), "[Audited]");
    Method inner = type.getDeclaredMethod("inner", Inner.class);
    Expect.equal("of type", names(inner.getAnnotatedReturnType().getAnnotations()), "[Nullable]");
    Expect.equal(
        "of a parameter's type",
        names(inner.getAnnotatedParameterTypes()[0].getAnnotations()),
        "[Nullable]");
    Method entry = type.getDeclaredMethod("entry", Map.Entry.class);
    Expect.equal("nested", names(entry.getAnnotatedReturnType().getAnnotations()), "[Nullable]");
    Method all = type.getDeclaredMethod("all", List.class);
    Expect.equal("batch", names(all.getParameterAnnotations()[0]), "[Audited]");
    Method count = type.getDeclaredMethod("count", String.class);
    Expect.equal("static", names(count.getAnnotations()), "[Audited]");
    Class<?> wrapper = CachedFrameworks_Wrapped.class;
    Method run = wrapper.getDeclaredMethod("run", int.class);
    Expect.equal("of wrapper", names(run.getAnnotations()), "[Audited]");
    Expect.equal("of its parameter", names(run.getParameterAnnotations()[0]), "[Audited]");
    Method forwarded = wrapper.getDeclaredMethod("forwarded");
    Expect.equal("of forwarded", names(forwarded.getAnnotations()), "[Audited]");
    Stream.of(CachedFrameworks.AuditedCache.class.getDeclaredMethods())
        .forEach(method -> Expect.equal("of handle", names(method.getAnnotations()), "[]"));
  }

  private static String names(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .map(annotation -> annotation.annotationType().getSimpleName())
        .toList()
        .toString();
  }
}
