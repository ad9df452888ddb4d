package io.cachedresult.spring;

import io.cachedresult.CacheEnvironment;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Finds the classes that the annotation processor has generated. */
final class GeneratedClasses {

  private GeneratedClasses() {}

  /** Returns the class that is generated for a type: {@code CachedX} for {@code X}, or null. */
  static @Nullable Class<?> of(String type, @Nullable ClassLoader loader) {
    int dot = type.lastIndexOf('.');
    String name =
        type.substring(0, dot + 1) + "Cached" + type.substring(dot + 1).replace('$', '_');
    // Most types have no such class, and must not be loaded just to find that out.
    if (loader == null || loader.getResource(name.replace('.', '/') + ".class") == null) {
      return null;
    }
    Class<?> candidate = ClassUtils.resolveClassName(name, loader);
    Class<?> source = ClassUtils.resolveClassName(type, loader);
    return source.isAssignableFrom(candidate) && hasEnvironment(candidate) ? candidate : null;
  }

  private static boolean hasEnvironment(Class<?> candidate) {
    return Arrays.stream(candidate.getDeclaredConstructors())
        .anyMatch(
            constructor -> takesEnvironment(constructor, constructor.getParameterCount() - 1));
  }

  /** Returns whether the parameter at an index is the last one, and of the environment's type. */
  static boolean takesEnvironment(Constructor<?> constructor, int index) {
    Class<?>[] parameters = constructor.getParameterTypes();
    return index >= 0
        && index == parameters.length - 1
        && parameters[index] == CacheEnvironment.class;
  }
}
