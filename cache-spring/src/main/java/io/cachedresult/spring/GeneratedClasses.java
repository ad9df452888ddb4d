package io.cachedresult.spring;

import io.cachedresult.CacheEnvironment;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.ConcurrentReferenceHashMap;
import org.springframework.util.ConcurrentReferenceHashMap.ReferenceType;

/** Finds the classes that the annotation processor has generated. */
final class GeneratedClasses {

  /**
   * The results so far. Spring asks for each bean that it creates, and a search for a class that
   * does not exist looks into all archives. Weak for class loaders of applications that were stopped.
   */
  private static final Map<Class<?>, Optional<Class<?>>> KNOWN =
      new ConcurrentReferenceHashMap<>(64, ReferenceType.WEAK);

  private GeneratedClasses() {}

  /**
   * Returns the class that is generated for a type: {@code CachedX} for {@code X}. Returns null if
   * there is none, or the type declares that no container creates it.
   */
  static @Nullable Class<?> of(Class<?> type) {
    return KNOWN
        .computeIfAbsent(type, key -> Optional.ofNullable(of(key.getName(), key.getClassLoader())))
        .orElse(null);
  }

  /** As {@link #of(Class)}, for a type that need not be loaded, and is asked for once. */
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
    return source.isAssignableFrom(candidate)
            && hasEnvironment(candidate)
            && !DeclaredModel.isNone(source)
        ? candidate
        : null;
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
