package io.cachedresult.processor.types;

import com.palantir.javapoet.NameAllocator;

/**
 * Allocates names of variables. By itself, JavaPoet draws a random number for each name: the first
 * one of a compilation made the JDK load a hundred classes.
 */
public final class NewName {

  private NewName() {}

  /** Returns the suggestion, or a similar name if it is taken or a keyword. */
  public static String in(NameAllocator names, String suggestion) {
    return names.newName(suggestion, new Object());
  }
}
