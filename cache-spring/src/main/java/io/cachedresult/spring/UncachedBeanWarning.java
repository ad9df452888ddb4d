package io.cachedresult.spring;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Warns of beans whose class has cached methods, but which the application created uncached. */
final class UncachedBeanWarning implements SmartInitializingSingleton {

  private static final Log LOG = LogFactory.getLog(UncachedBeanWarning.class);

  private final ConfigurableListableBeanFactory beans;

  UncachedBeanWarning(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (String name : beans.getSingletonNames()) {
      Object bean = beans.getSingleton(name);
      if (bean != null) {
        check(name, AopProxyUtils.ultimateTargetClass(bean));
      }
    }
  }

  private static void check(String name, Class<?> type) {
    Class<?> generated = GeneratedClasses.of(type);
    if (generated != null && generated.getSuperclass() == type) {
      LOG.warn("Nothing that the bean '%s' computes is cached: it is a %s, not a %s. Create the"
              .formatted(name, type.getName(), generated.getSimpleName())
          + " latter where the bean is created.");
    }
  }
}
