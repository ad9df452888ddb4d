package org.springframework.stereotype;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As in Spring. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Component {}
