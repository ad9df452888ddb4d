package jakarta.validation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A constraint, which an overriding method must not repeat. */
@Constraint
@Retention(RetentionPolicy.RUNTIME)
public @interface Size {
  int value();
}
