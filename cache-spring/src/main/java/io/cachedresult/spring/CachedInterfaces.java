package io.cachedresult.spring;

import io.cachedresult.CacheEnvironment;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.util.ClassUtils;

/**
 * Puts the generated class of an interface in front of each bean that implements the interface, and
 * in front of its proxies. So interceptors, such as transactions, run only when a result is computed.
 */
final class CachedInterfaces implements BeanPostProcessor, Ordered {

  private static final Log LOG = LogFactory.getLog(CachedInterfaces.class);

  private final Supplier<CacheEnvironment> environment;

  CachedInterfaces(Supplier<CacheEnvironment> environment) {
    this.environment = environment;
  }

  /** Runs after those that create proxies. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    List<Object> caches = new ArrayList<>();
    for (Class<?> type : ClassUtils.getAllInterfacesForClass(bean.getClass())) {
      Constructor<?> constructor = constructor(type);
      if (constructor != null && !constructor.getDeclaringClass().isInstance(bean)) {
        LOG.debug("The bean '" + name + "' is cached by " + constructor.getDeclaringClass());
        caches.add(BeanUtils.instantiateClass(constructor, bean, environment.get()));
      }
    }
    return caches.isEmpty() ? bean : inFrontOf(bean, caches);
  }

  /** Returns the constructor of the class that is generated for an interface, or null. */
  private static @Nullable Constructor<?> constructor(Class<?> type) {
    Class<?> generated = GeneratedClasses.of(type);
    return generated == null
        ? null
        : Arrays.stream(generated.getDeclaredConstructors())
            .filter(constructor -> GeneratedClasses.takesEnvironment(constructor, 1)
                && constructor.getParameterTypes()[0].isAssignableFrom(type))
            .findFirst()
            .orElse(null);
  }

  /** Returns the cache if the bean implements nothing else, or a proxy with all its interfaces. */
  private static Object inFrontOf(Object bean, List<Object> caches) {
    Class<?>[] interfaces = ClassUtils.getAllInterfaces(bean);
    if (caches.size() == 1
        && Arrays.stream(interfaces).allMatch(type -> type.isInstance(caches.get(0)))) {
      return caches.get(0);
    }
    ProxyFactory proxy = new ProxyFactory(interfaces);
    proxy.setTarget(bean);
    proxy.addAdvice((MethodInterceptor) call -> {
      for (Object cache : caches) {
        if (call.getMethod().getDeclaringClass().isInstance(cache)) {
          return AopUtils.invokeJoinpointUsingReflection(
              cache, call.getMethod(), call.getArguments());
        }
      }
      return call.proceed();
    });
    return proxy.getProxy(bean.getClass().getClassLoader());
  }
}
