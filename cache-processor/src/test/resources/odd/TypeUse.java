package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Type annotations in every position where a type can occur. */
@NullMarked
public class TypeUse<@Positive T extends @Nullable Object> {

  record Product(String name) {}

  int computations;

  @Positive({1, 2})
  <@Positive X> TypeUse(@Nullable String one, @Positive int two, @Positive(3) X three) {}

  TypeUse(TypeUse.@Nullable Product @Nullable ... products) throws @Positive RuntimeException {}

  @CachedResult
  TypeUse.@Nullable Product product(@Nullable String sku, @Positive int locale) {
    computations++;
    return sku == null ? null : new Product(sku);
  }

  @CachedResult
  @Positive
  String[] arrays(@Nullable String @Nullable [] one, int @Nullable [] @Positive [] two) {
    computations++;
    return new String[0];
  }

  @CachedResult
  @Positive
  long number(@Positive long of, @Positive Long boxed, java.lang.@Positive String text) {
    return ++computations;
  }

  @CachedResult
  <U extends @Nullable Object> @Nullable U generic(
      Map<? extends @Nullable T, @Nullable U> map,
      List<TypeUse.@Positive @Nullable Product> list,
      @Nullable U... of) {
    computations++;
    return of.length == 0 ? null : of[0];
  }

  @CachedResult
  CompletableFuture<@Nullable List<@Positive T>> later(@Nullable T of) {
    computations++;
    return CompletableFuture.completedFuture(null);
  }

  public static void run() {
    CachedTypeUse<Integer> typeUse = new CachedTypeUse<>("x", 1, 2L);
    Expect.equal("other constructor", new CachedTypeUse<Integer>().computations, 0);
    for (int i = 0; i < 2; i++) {
      Expect.equal("product", typeUse.product("a", 1), new Product("a"));
      Expect.equal("no product", typeUse.product(null, 1), null);
      Expect.equal("arrays", typeUse.arrays(new String[1], new int[1][]), new String[0]);
      Expect.equal("number", typeUse.number(1, 2L, "3"), 4L);
      Expect.equal("generic", typeUse.<String>generic(Map.of(), List.of(), "x", null), "x");
      Expect.equal("later", typeUse.later(null).join(), null);
    }
    Expect.equal("computations", typeUse.computations, 6);
    Expect.equal("text", typeUse.productCache().getIfPresent("a", 1), new Product("a"));
    Expect.equal("text", typeUse.numberCache().name().contains("@"), false);
  }
}

@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.TYPE_USE,
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.CONSTRUCTOR,
  ElementType.TYPE_PARAMETER
})
@interface Positive {
  int[] value() default {};
}
