package io.cachedresult.examples.ancestry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds ancestors by reflection in this JVM, to check those that were found in class files. */
final class ReflectionCheck {

  private static final long SEED = 2026;

  private ReflectionCheck() {}

  /**
   * Returns a random sample of the classes, which is always the same in one JDK. Skips classes that
   * cannot be loaded, such as those of modules that are not in use.
   */
  static List<Class<?>> sample(List<String> names, int size) {
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, new Random(SEED));
    List<Class<?>> sample = new ArrayList<>();
    for (String name : shuffled) {
      Class<?> type = sample.size() < size ? load(name) : null;
      if (type != null) {
        sample.add(type);
      }
    }
    return sample;
  }

  /** Loads a class without initializing it, so that none of its code runs. */
  private static @Nullable Class<?> load(String name) {
    try {
      return Class.forName(name, false, ClassLoader.getSystemClassLoader());
    } catch (ClassNotFoundException | LinkageError notAvailable) {
      return null;
    }
  }

  /** Returns the names of all superclasses and interfaces, including inherited ones. */
  static Set<String> ancestors(Class<?> type) {
    Set<String> ancestors = new HashSet<>();
    Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
        .forEach(parent -> {
          ancestors.add(parent.getName());
          ancestors.addAll(ancestors(parent));
        });
    return ancestors;
  }
}
