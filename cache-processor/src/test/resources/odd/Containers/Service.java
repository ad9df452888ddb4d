package org.springframework.stereotype;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As in Spring. */
@Component
@Retention(RetentionPolicy.RUNTIME)
public @interface Service {}
