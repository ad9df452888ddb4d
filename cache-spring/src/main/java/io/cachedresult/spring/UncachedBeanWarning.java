package io.cachedresult.spring;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Warns of beans whose class has cached methods, but which the application created uncached. */
final class UncachedBeanWarning implements BeanPostProcessor {

  private static final Log LOG = LogFactory.getLog(UncachedBeanWarning.class);

  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    Class<?> type = AopProxyUtils.ultimateTargetClass(bean);
    Class<?> generated = GeneratedClasses.of(type);
    if (generated != null && generated.getSuperclass() == type && reported.add(name)) {
      LOG.warn("Nothing that the bean '%s' computes is cached: it is a %s, not a %s. Create the"
              .formatted(name, type.getName(), generated.getSimpleName())
          + " latter where the bean is created.");
    }
    return bean;
  }
}
