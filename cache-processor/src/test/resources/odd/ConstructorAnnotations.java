package odd;

import io.cachedresult.CachedResult;
import io.cachedresult.processor.testing.Expect;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;

/** Constructor annotations with values that are hard to write, in a class that hides Double. */
public class ConstructorAnnotations {

  int Double;
  int Float;

  @Retention(RetentionPolicy.RUNTIME)
  @interface Note {
    Class<?>[] classes() default Object.class;

    double real() default 1;

    float single() default 1;

    float[] singles() default 1;

    String text() default "text";

    char character() default 'c';

    long large() default 1;

    byte small() default 1;

    Thread.State state() default Thread.State.NEW;

    Inner inner() default @Inner;

    boolean flag() default true;
  }

  @interface Inner {
    double[] reals() default 1;

    Class<?> type() default int.class;
  }

  @Note(
      classes = {},
      real = java.lang.Double.NaN,
      single = java.lang.Float.POSITIVE_INFINITY,
      singles = {},
      text = "quoted \"text\"\n$L$$ \\ \u1234",
      character = '\'',
      large = Long.MIN_VALUE,
      small = -1,
      state = Thread.State.BLOCKED,
      inner =
          @Inner(
              reals = {java.lang.Double.NEGATIVE_INFINITY, java.lang.Double.MIN_VALUE, 1e300},
              type = List[].class),
      flag = false)
  ConstructorAnnotations() {}

  ConstructorAnnotations(
      @Note(
              classes = {Map.Entry.class, void.class},
              singles = {java.lang.Float.NaN, 1.5f},
              character = '\\',
              large = 5_000_000_000L)
          int x) {}

  @Note(character = '\0', real = -1.0 / 0)
  ConstructorAnnotations(long x) {}

  @CachedResult
  int f(int x) {
    return x + 1;
  }

  public static void run() throws Exception {
    for (Constructor<?> constructor : ConstructorAnnotations.class.getDeclaredConstructors()) {
      Constructor<?> repeated =
          CachedConstructorAnnotations.class.getDeclaredConstructor(
              constructor.getParameterTypes());
      Expect.equal(
          "annotations", List.of(repeated.getAnnotations()), List.of(constructor.getAnnotations()));
      Expect.equal(
          "annotations of parameters",
          repeated.getParameterAnnotations(),
          constructor.getParameterAnnotations());
    }
    Expect.equal("f", new CachedConstructorAnnotations(1).f(1), 2);
  }
}
