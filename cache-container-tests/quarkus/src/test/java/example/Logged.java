package example;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Logs each call; in a package of its own, since this project's annotations are not repeated. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface Logged {}
