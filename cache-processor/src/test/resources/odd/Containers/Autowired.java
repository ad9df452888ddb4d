package org.springframework.beans.factory.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As in Spring. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Autowired {}
