package io.cachedresult.containers.micronaut;

import io.micronaut.aop.Around;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Logs each call. */
@Around
@Retention(RetentionPolicy.RUNTIME)
@interface Logged {}
