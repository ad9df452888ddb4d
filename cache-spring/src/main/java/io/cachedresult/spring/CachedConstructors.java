package io.cachedresult.spring;

import io.cachedresult.CacheEnvironment;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;
import org.springframework.beans.factory.support.AbstractBeanFactory;
import org.springframework.beans.factory.support.MergedBeanDefinitionPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/**
 * Selects the constructors of a generated class that take the application's {@link
 * CacheEnvironment}: the counterparts of those that Spring would call in the user's class.
 */
final class CachedConstructors
    implements SmartInstantiationAwareBeanPostProcessor,
        MergedBeanDefinitionPostProcessor,
        PriorityOrdered,
        BeanFactoryAware {

  private @Nullable BeanFactory beans;

  @Override
  public void setBeanFactory(BeanFactory beans) {
    this.beans = beans;
  }

  /** Precedes Spring's own selection by annotations. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  /** Does nothing: ahead-of-time processing only asks post-processors that have this method. */
  @Override
  public void postProcessMergedBeanDefinition(
      RootBeanDefinition definition, Class<?> type, String name) {}

  @Override
  public Constructor<?> @Nullable [] determineCandidateConstructors(Class<?> type, String name) {
    Class<?> source = type.getSuperclass();
    if (source == null || source == Object.class || GeneratedClasses.of(source) != type) {
      return null;
    }
    Constructor<?>[] counterparts = constructorsOf(source, name)
        .flatMap(constructor -> counterpart(type, constructor.getParameterTypes()))
        .toArray(Constructor<?>[]::new);
    return counterparts.length == 0 ? null : counterparts;
  }

  /** Returns the constructors of the user's class of which Spring would call one. */
  private Stream<Constructor<?>> constructorsOf(Class<?> source, String name) {
    return others()
        .flatMap(other -> Stream.ofNullable(other.determineCandidateConstructors(source, name)))
        .findFirst()
        .map(Stream::of)
        .orElseGet(() -> Arrays.stream(source.getDeclaredConstructors())
            .filter(constructor -> constructor.getParameterCount() == 0));
  }

  /** Returns the other post-processors; one of them also prepares methods with {@code @Lookup}. */
  private Stream<SmartInstantiationAwareBeanPostProcessor> others() {
    List<?> all =
        beans instanceof AbstractBeanFactory factory ? factory.getBeanPostProcessors() : List.of();
    return all.stream()
        .filter(SmartInstantiationAwareBeanPostProcessor.class::isInstance)
        .map(SmartInstantiationAwareBeanPostProcessor.class::cast)
        .filter(other -> other != this);
  }

  private static Stream<Constructor<?>> counterpart(Class<?> type, Class<?>[] parameters) {
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(constructor -> GeneratedClasses.takesEnvironment(constructor, parameters.length))
        .filter(constructor -> Arrays.equals(
            Arrays.copyOf(constructor.getParameterTypes(), parameters.length), parameters));
  }
}
