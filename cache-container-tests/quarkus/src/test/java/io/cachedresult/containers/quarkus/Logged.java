package io.cachedresult.containers.quarkus;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Logs each call. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@interface Logged {

  /** Logs the calls. */
  @Logged
  @jakarta.interceptor.Interceptor
  @Priority(1)
  class Interceptor {

    @Inject
    Database database;

    @AroundInvoke
    Object log(InvocationContext call) throws Exception {
      database.log("call of " + call.getMethod().getName());
      return call.proceed();
    }
  }
}
