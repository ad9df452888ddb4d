package acme;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A bean, as its own annotation says. */
@org.springframework.stereotype.Service
@Retention(RetentionPolicy.RUNTIME)
public @interface Bean {}
