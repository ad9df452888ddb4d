package io.cachedresult.processor.fuzz;

import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheStats;
import io.cachedresult.ResultCache;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The class generated for a random class, used through reflection. */
final class Subject {

  private final Class<?> type;
  private final Object instance;

  /** The random type and its supertypes. */
  private final List<Class<?>> declaring;

  private int calls;

  private Subject(Class<?> type, Object instance, List<Class<?>> declaring) {
    this.type = type;
    this.instance = instance;
    this.declaring = declaring;
  }

  static Subject of(
      Shape shape, ClassLoader loader, CacheEnvironment environment, Object[] arguments)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(Shape.PACKAGE + "." + shape.generatedName());
    if (shape.kind() == Shape.Kind.UTILITY) {
      return new Subject(type, null, List.of());
    }
    List<Class<?>> declaring = new ArrayList<>();
    for (int level = 0; level <= shape.ancestors().size(); level++) {
      declaring.add(loader.loadClass(shape.binaryName(shape.declaring(level))));
    }
    List<Object> all = new ArrayList<>();
    if (shape.kind() == Shape.Kind.INTERFACE) {
      Class<?> delegate = loader.loadClass(shape.binaryName(shape.delegateName()));
      all.add(open(delegate.getDeclaredConstructor()).newInstance());
    }
    all.addAll(Arrays.asList(arguments));
    all.add(environment);
    return new Subject(type, constructor(type, all.size()).newInstance(all.toArray()), declaring);
  }

  /** Returns the constructor with an environment: each random class has only one itself. */
  private static Constructor<?> constructor(Class<?> type, int parameters) {
    return Stream.of(type.getDeclaredConstructors())
        .filter(each -> each.getParameterCount() == parameters
            && each.getParameterTypes()[parameters - 1] == CacheEnvironment.class)
        .map(Subject::open)
        .findFirst()
        .orElseThrow();
  }

  private static <E extends AccessibleObject> E open(E member) {
    member.setAccessible(true);
    return member;
  }

  /** Calls a method of the generated class or, every second time, the one that it overrides. */
  Object call(ShapeMethod method, Object[] arguments) throws ReflectiveOperationException {
    return isDirect(method.isStatic())
        ? call(type, method.name(), method.erasedParameters(), arguments)
        : call(
            declaring.get(method.level()), method.name(), method.declaredParameters(), arguments);
  }

  /** Calls a method of the generated class or, every second time, the one that it overrides. */
  Object call(ShapeEffect effect, Object[] arguments) throws ReflectiveOperationException {
    return isDirect(effect.isStatic())
        ? call(type, effect.name(), effect.erasedParameters(), arguments)
        : call(
            declaring.get(effect.level()), effect.name(), effect.declaredParameters(), arguments);
  }

  private boolean isDirect(boolean isStatic) {
    return isStatic || calls++ % 2 == 0;
  }

  private Object call(Class<?> of, String name, Class<?>[] types, Object[] arguments)
      throws ReflectiveOperationException {
    return open(of.getDeclaredMethod(name, types)).invoke(instance, arguments);
  }

  Object refresh(ShapeMethod method, Object[] arguments) throws ReflectiveOperationException {
    return handle(method, "refresh", method.erasedParameters(), arguments);
  }

  /** Calls an operation of a handle that takes only the key. */
  Object ask(ShapeMethod method, String operation, Object[] key)
      throws ReflectiveOperationException {
    return handle(method, operation, method.erasedKeys(), key);
  }

  Object put(ShapeMethod method, Object[] key, Object result) throws ReflectiveOperationException {
    Class<?>[] types = Arrays.copyOf(method.erasedKeys(), key.length + 1);
    types[key.length] = method.result().putType();
    Object[] arguments = Arrays.copyOf(key, key.length + 1, Object[].class);
    arguments[key.length] = result;
    return handle(method, "put", types, arguments);
  }

  private Object handle(ShapeMethod method, String name, Class<?>[] types, Object[] arguments)
      throws ReflectiveOperationException {
    ResultCache cache = cache(method);
    Method operation = cache.getClass().getDeclaredMethod(name, types);
    return open(operation).invoke(cache, arguments);
  }

  ResultCache cache(ShapeMethod method) {
    try {
      return (ResultCache) call(type, method.accessor(), new Class<?>[0], new Object[0]);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  Object invalidateAll(ShapeMethod method) {
    cache(method).invalidateAll();
    return null;
  }

  /** Returns the size and the statistics of a cache. */
  List<Long> figures(ShapeMethod method) {
    ResultCache cache = cache(method);
    CacheStats stats = cache.stats();
    return List.of(
        (long) cache.size(),
        stats.hits(),
        stats.misses(),
        stats.loads(),
        stats.failures(),
        stats.evictions());
  }
}
