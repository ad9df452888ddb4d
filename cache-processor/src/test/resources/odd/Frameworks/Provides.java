package dagger;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As in Dagger. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Provides {}
