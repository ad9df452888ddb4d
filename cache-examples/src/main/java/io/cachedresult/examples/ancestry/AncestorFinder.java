package io.cachedresult.examples.ancestry;

import io.cachedresult.CachedResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the ancestors of classes in their class files. This class computes every answer from the
 * files; the generated {@code CachedAncestorFinder} caches the answers.
 *
 * <p>The methods set no {@code maximumSize}, so {@code CACHE_MAX_SIZE} applies. Not thread-safe,
 * because it counts the files that it reads.
 */
class AncestorFinder {

  private final JdkClassIndex classes;
  private final Set<String> filesRead = new HashSet<>();
  private int readings;

  AncestorFinder(JdkClassIndex classes) {
    this.classes = classes;
  }

  /**
   * Returns all superclasses and interfaces of a class, and theirs. The recursion calls {@code
   * this}, so in the generated subclass it uses the cache.
   */
  @CachedResult
  Set<String> ancestors(String name) {
    Set<String> ancestors = new HashSet<>();
    header(name).parents().forEach(parent -> {
      ancestors.add(parent);
      ancestors.addAll(ancestors(parent));
    });
    // All callers share this set, so it must be immutable.
    return Set.copyOf(ancestors);
  }

  /** Reads the header of a class file. */
  @CachedResult
  ClassFileHeader header(String name) {
    readings++;
    filesRead.add(name);
    try {
      return ClassFileHeader.read(classes.file(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read the class file of " + name + ".", unreadable);
    }
  }

  /** Returns how many times a file was read. */
  final int readings() {
    return readings;
  }

  /** Returns how many different files were read. */
  final int filesRead() {
    return filesRead.size();
  }
}
