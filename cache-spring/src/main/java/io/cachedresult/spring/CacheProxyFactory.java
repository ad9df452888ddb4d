package io.cachedresult.spring;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ClassUtils;

/** Puts caches in front of a bean that has more methods than they have. */
final class CacheProxyFactory implements MethodInterceptor {

  private final List<Object> caches;

  /** The methods of cached interfaces, by those that implement them in the class of the bean. */
  private final Map<Method, Method> implemented = new HashMap<>();

  private CacheProxyFactory(Object bean, List<Object> caches) {
    this.caches = caches;
    Class<?> type = ClassUtils.getUserClass(bean);
    for (Object cache : caches) {
      for (Class<?> cached : ClassUtils.getAllInterfaces(cache)) {
        for (Method method : cached.getMethods()) {
          implemented.put(AopUtils.getMostSpecificMethod(method, type), method);
        }
      }
    }
  }

  /** Returns a proxy with all interfaces of a bean. */
  static Object withInterfaces(Object bean, List<Object> caches) {
    return proxy(bean, new ProxyFactory(ClassUtils.getAllInterfaces(bean)), caches);
  }

  /** Returns a proxy with all interfaces of a bean, which also extends the bean's class if possible. */
  static Object withClass(Object bean, List<Object> caches) {
    Class<?> type = bean.getClass();
    if (Modifier.isFinal(type.getModifiers()) || Proxy.isProxyClass(type)) {
      return withInterfaces(bean, caches);
    }
    ProxyFactory factory = new ProxyFactory();
    factory.setProxyTargetClass(true);
    return proxy(bean, factory, caches);
  }

  private static Object proxy(Object bean, ProxyFactory factory, List<Object> caches) {
    factory.setTarget(bean);
    factory.addAdvice(new CacheProxyFactory(bean, caches));
    return factory.getProxy(bean.getClass().getClassLoader());
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    Method method = implemented.getOrDefault(call.getMethod(), call.getMethod());
    for (Object cache : caches) {
      if (method.getDeclaringClass().isInstance(cache)) {
        return AopUtils.invokeJoinpointUsingReflection(cache, method, call.getArguments());
      }
    }
    return call.proceed();
  }
}
