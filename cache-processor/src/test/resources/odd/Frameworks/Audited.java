package acme;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An annotation of a framework, such as an interceptor binding. */
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Audited.Several.class)
public @interface Audited {
  String by();

  int[] at() default {};

  Level with() default @Level(quote = 'x');

  Class<?> type() default Object.class;

  @Retention(RetentionPolicy.RUNTIME)
  @interface Level {
    char quote();
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface Several {
    Audited[] value();
  }
}
