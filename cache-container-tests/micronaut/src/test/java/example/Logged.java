package example;

import io.micronaut.aop.Around;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Logs each call; in a package of its own, since this project's annotations are not repeated. */
@Around
@Retention(RetentionPolicy.RUNTIME)
public @interface Logged {}
