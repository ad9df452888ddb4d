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

/** The class generated for a random class, used through reflection. */
final class Subject {

  private final Class<?> type;
  private final Object instance;

  private Subject(Class<?> type, Object instance) {
    this.type = type;
    this.instance = instance;
  }

  static Subject of(
      Shape shape, ClassLoader loader, CacheEnvironment environment, Object[] arguments)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(Shape.PACKAGE + "." + shape.generatedName());
    if (shape.kind() == Shape.Kind.UTILITY) {
      return new Subject(type, null);
    }
    List<Class<?>> types = new ArrayList<>();
    List<Object> all = new ArrayList<>();
    if (shape.kind() == Shape.Kind.INTERFACE) {
      Class<?> delegate = loader.loadClass(shape.binaryName(shape.delegateName()));
      types.add(loader.loadClass(shape.binaryName(shape.name())));
      all.add(open(delegate.getDeclaredConstructor()).newInstance());
    }
    shape.constructor().forEach(parameter -> types.add(parameter.type().erasure()));
    all.addAll(Arrays.asList(arguments));
    types.add(CacheEnvironment.class);
    all.add(environment);
    Constructor<?> constructor = open(type.getDeclaredConstructor(types.toArray(Class<?>[]::new)));
    return new Subject(type, constructor.newInstance(all.toArray()));
  }

  private static <E extends AccessibleObject> E open(E member) {
    member.setAccessible(true);
    return member;
  }

  Object call(ShapeMethod method, Object[] arguments) throws ReflectiveOperationException {
    return call(method.name(), method.erasedParameters(), arguments);
  }

  Object call(ShapeEffect effect, Object[] arguments) throws ReflectiveOperationException {
    return call(effect.name(), effect.erasedParameters(), arguments);
  }

  private Object call(String name, Class<?>[] types, Object[] arguments)
      throws ReflectiveOperationException {
    return open(type.getDeclaredMethod(name, types)).invoke(instance, arguments);
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
      return (ResultCache) call(method.accessor(), new Class<?>[0], new Object[0]);
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
