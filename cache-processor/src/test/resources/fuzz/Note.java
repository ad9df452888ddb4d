package acme;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An annotation of a framework, with attributes of all kinds. */
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Note.Several.class)
public @interface Note {

  /** A nested annotation. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Inner {
    String[] strings() default {};

    Class<?> type() default void.class;
  }

  /** The container of several notes. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Several {
    Note[] value();
  }

  /** An enumeration. */
  enum Level {
    LOW,
    HIGH
  }

  String text() default "";

  String[] strings() default {"default"};

  char character() default 'c';

  byte small() default 1;

  long large() default 1;

  float single() default 1;

  double[] reals() default {1, 2};

  boolean isOn() default false;

  Level level() default Level.LOW;

  Level[] levels() default {};

  Class<?> type() default Object.class;

  Class<?>[] types() default {};

  Inner inner() default @Inner;

  Inner[] inners() default {};
}
