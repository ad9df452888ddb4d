package io.cachedresult.containers.micronaut;

import example.Logged;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Implements {@link Logged}. */
@Singleton
@InterceptorBean(Logged.class)
class LogInterceptor implements MethodInterceptor<Object, Object> {

  private final Database database;

  LogInterceptor(Database database) {
    this.database = database;
  }

  @Override
  public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
    database.log("call of " + call.getMethodName());
    return call.proceed();
  }
}
