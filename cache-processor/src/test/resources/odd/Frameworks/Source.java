package acme;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An annotation that class files do not contain. */
@Retention(RetentionPolicy.SOURCE)
public @interface Source {}
