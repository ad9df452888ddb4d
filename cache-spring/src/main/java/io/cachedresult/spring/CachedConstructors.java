package io.cachedresult.spring;

import io.cachedresult.CacheEnvironment;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/**
 * Selects the constructor of a generated class that takes the application's {@link
 * CacheEnvironment}: the counterpart of the constructor that Spring would call in the user's class.
 */
final class CachedConstructors
    implements SmartInstantiationAwareBeanPostProcessor, PriorityOrdered {

  private static final List<String> INJECTING = List.of(
      "org.springframework.beans.factory.annotation.Autowired",
      "jakarta.inject.Inject",
      "javax.inject.Inject");

  /** Precedes Spring's own selection by annotations. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public Constructor<?> @Nullable [] determineCandidateConstructors(Class<?> type, String name) {
    Class<?> source = type.getSuperclass();
    if (source == null || source == Object.class || GeneratedClasses.of(source) != type) {
      return null;
    }
    Constructor<?> wanted = constructorOf(source);
    return wanted == null ? null : counterpart(type, wanted.getParameterTypes());
  }

  /** Returns the constructor of the user's class that Spring would call, or null. */
  private static @Nullable Constructor<?> constructorOf(Class<?> source) {
    Constructor<?>[] constructors = source.getDeclaredConstructors();
    if (constructors.length == 1) {
      return constructors[0];
    }
    return Arrays.stream(constructors)
        .filter(CachedConstructors::isInjected)
        .findFirst()
        .or(() -> Arrays.stream(constructors)
            .filter(constructor -> constructor.getParameterCount() == 0)
            .findFirst())
        .orElse(null);
  }

  private static boolean isInjected(Constructor<?> constructor) {
    return Arrays.stream(constructor.getAnnotations())
        .anyMatch(annotation -> INJECTING.contains(annotation.annotationType().getName()));
  }

  private static Constructor<?> @Nullable [] counterpart(Class<?> type, Class<?>[] parameters) {
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(constructor -> GeneratedClasses.takesEnvironment(constructor, parameters.length))
        .filter(constructor -> Arrays.equals(
            Arrays.copyOf(constructor.getParameterTypes(), parameters.length), parameters))
        .findFirst()
        .map(constructor -> new Constructor<?>[] {constructor})
        .orElse(null);
  }
}
