package io.cachedresult.containers.weld;

import example.Logged;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Implements {@link Logged}. */
@Logged
@Interceptor
@Priority(1)
class LogInterceptor {

  @Inject
  Database database;

  @AroundInvoke
  Object log(InvocationContext call) throws Exception {
    database.log("call of " + call.getMethod().getName());
    return call.proceed();
  }
}
