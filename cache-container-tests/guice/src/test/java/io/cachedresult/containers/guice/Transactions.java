package io.cachedresult.containers.guice;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/** Counts the calls that it surrounds. */
final class Transactions implements MethodInterceptor {

  int begun;

  @Override
  public Object invoke(MethodInvocation call) throws Throwable {
    begun++;
    return call.proceed();
  }
}
