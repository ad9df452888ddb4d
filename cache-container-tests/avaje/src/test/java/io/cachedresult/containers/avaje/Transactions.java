package io.cachedresult.containers.avaje;

import com.example.Transactional;
import io.avaje.inject.Component;
import io.avaje.inject.aop.AspectProvider;
import io.avaje.inject.aop.Invocation;
import io.avaje.inject.aop.MethodInterceptor;
import java.lang.reflect.Method;

/** Counts the calls that it surrounds. */
@Component
class Transactions implements AspectProvider<Transactional>, MethodInterceptor {

  int begun;

  @Override
  public MethodInterceptor interceptor(Method method, Transactional annotation) {
    return this;
  }

  @Override
  public void invoke(Invocation call) throws Throwable {
    begun++;
    call.invoke();
  }
}
