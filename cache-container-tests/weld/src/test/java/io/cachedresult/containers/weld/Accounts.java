package io.cachedresult.containers.weld;

import example.Logged;
import io.cachedresult.CachedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A bean with a stereotype. */
@Accounts.Service
class Accounts {

  /** A stereotype with a scope and an interceptor. */
  @Stereotype
  @ApplicationScoped
  @Logged
  @Retention(RetentionPolicy.RUNTIME)
  @interface Service {}

  @Inject
  Database database;

  @CachedResult
  int price(String product) {
    return database.price(product);
  }
}
