package io.cachedresult.examples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the JVM that runs this program says about its classes: a second opinion, by reflection. */
final class RunningJvm {

  private static final long SEED = 2026;

  private RunningJvm() {}

  /**
   * Some of the classes, always the same ones in one JDK: drawn at random with a fixed seed. Those
   * that cannot be loaded are passed over, such as classes of modules that are not in use.
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

  /** Loads without initialising: no code of the class runs. */
  private static @Nullable Class<?> load(String name) {
    try {
      return Class.forName(name, false, ClassLoader.getSystemClassLoader());
    } catch (ClassNotFoundException | LinkageError notInUse) {
      return null;
    }
  }

  /** The names of all superclasses and interfaces, those of its superclasses and interfaces too. */
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
