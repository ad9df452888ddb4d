package io.cachedresult.spring;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.util.ClassUtils;

/**
 * Replaces the class of each bean {@code X} by its generated class {@code CachedX}, before any bean
 * exists. All else in the bean's definition stays: its name, scope, conditions and qualifiers.
 */
final class CachedBeanDefinitions
    implements BeanDefinitionRegistryPostProcessor, BeanClassLoaderAware, Ordered {

  private static final Log LOG = LogFactory.getLog(CachedBeanDefinitions.class);

  private @Nullable ClassLoader loader = ClassUtils.getDefaultClassLoader();

  @Override
  public void setBeanClassLoader(ClassLoader loader) {
    this.loader = loader;
  }

  /** Runs after those that register definitions, so that it sees all of them. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    for (String name : registry.getBeanDefinitionNames()) {
      replaceClass(name, registry.getBeanDefinition(name));
    }
  }

  private void replaceClass(String name, BeanDefinition definition) {
    String type = definition.getBeanClassName();
    if (type == null || isCreatedByCode(definition)) {
      return;
    }
    Class<?> generated = GeneratedClasses.of(type, loader);
    // The class that is generated for an interface wraps a bean; it cannot replace one.
    if (generated != null && generated.getSuperclass() != Object.class) {
      definition.setBeanClassName(generated.getName());
      LOG.debug("The class of the bean '" + name + "' is " + generated.getName());
    }
  }

  private static boolean isCreatedByCode(BeanDefinition definition) {
    return definition.getFactoryMethodName() != null
        || (definition instanceof AbstractBeanDefinition bean
            && bean.getInstanceSupplier() != null);
  }
}
