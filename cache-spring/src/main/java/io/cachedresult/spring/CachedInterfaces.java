package io.cachedresult.spring;

import io.cachedresult.CacheEnvironment;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.scope.ScopedObject;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.util.ClassUtils;

/**
 * Puts the generated class of an interface in front of each bean that implements the interface, and
 * in front of its proxies. So interceptors, such as transactions, run only when a result is computed.
 */
final class CachedInterfaces implements SmartInstantiationAwareBeanPostProcessor, Ordered {

  private static final Log LOG = LogFactory.getLog(CachedInterfaces.class);

  private final Supplier<CacheEnvironment> environment;

  /** The beans that others needed before they were initialized, by name. */
  private final Map<String, Object> early = new ConcurrentHashMap<>();

  CachedInterfaces(Supplier<CacheEnvironment> environment) {
    this.environment = environment;
  }

  /** Runs after those that create proxies. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  /** Puts a cache in front of a bean that another needs before it is initialized. */
  @Override
  public Object getEarlyBeanReference(Object bean, String name) {
    early.put(name, bean);
    return cached(bean, name);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    Object known = early.remove(name);
    boolean isCached =
        known == bean || (known != null && AopProxyUtils.getSingletonTarget(known) == bean);
    // Spring uses the early reference if this returns the bean.
    return isCached ? bean : cached(bean, name);
  }

  private Object cached(Object bean, String name) {
    if (bean instanceof ScopedObject) {
      return bean; // The beans of the scope are cached.
    }
    List<Object> caches = new ArrayList<>();
    for (Class<?> type : ClassUtils.getAllInterfacesForClass(bean.getClass())) {
      Constructor<?> constructor = constructor(type);
      if (constructor != null && !constructor.getDeclaringClass().isInstance(bean)) {
        LOG.debug("The bean '" + name + "' is cached by " + constructor.getDeclaringClass());
        caches.add(BeanUtils.instantiateClass(constructor, bean, environment.get()));
      }
    }
    return caches.isEmpty() ? bean : inFrontOf(bean, name, caches);
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

  private static Object inFrontOf(Object bean, String name, List<Object> caches) {
    if (ScopedProxyUtils.isScopedTarget(name)) {
      // The proxy of the scope calls methods of the class.
      return CacheProxyFactory.withClass(bean, caches);
    }
    boolean isOfOneInterface = caches.size() == 1
        && Arrays.stream(ClassUtils.getAllInterfaces(bean))
            .allMatch(type -> type.isInstance(caches.get(0)));
    return isOfOneInterface ? caches.get(0) : CacheProxyFactory.withInterfaces(bean, caches);
  }
}
