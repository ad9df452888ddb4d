package io.cachedresult.examples;

import io.cachedresult.CachedResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the ancestors of classes in their class files. Used as it is, it computes every answer from
 * the files; {@code CachedAncestry} remembers.
 *
 * <p>The methods set no {@code maximumSize}, so {@code CACHE_MAX_SIZE} decides. For one thread at a
 * time, because of the counting.
 */
class Ancestry {

  private final JdkClasses classes;
  private final Set<String> filesRead = new HashSet<>();
  private int readings;

  Ancestry(JdkClasses classes) {
    this.classes = classes;
  }

  /**
   * All superclasses and interfaces of a class, and theirs. The recursion asks {@code this}, so in
   * the generated subclass it asks the cache.
   */
  @CachedResult
  Set<String> ancestors(String name) {
    Set<String> ancestors = new HashSet<>();
    classFile(name).parents().forEach(parent -> {
      ancestors.add(parent);
      ancestors.addAll(ancestors(parent));
    });
    // All who ask get this same set, so nobody may change it.
    return Set.copyOf(ancestors);
  }

  /** Reads and parses one class file. */
  @CachedResult
  ClassFile classFile(String name) {
    readings++;
    filesRead.add(name);
    try {
      return ClassFile.read(classes.file(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file of " + name + " cannot be read.", unreadable);
    }
  }

  /** How often a file was read. */
  final int readings() {
    return readings;
  }

  /** How many different files were read. */
  final int filesRead() {
    return filesRead.size();
  }
}
