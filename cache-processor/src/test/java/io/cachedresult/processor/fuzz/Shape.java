package io.cachedresult.processor.fuzz;

import java.util.List;
import java.util.Set;

/**
 * A random type with cached methods.
 *
 * @param around the names of its enclosing types, from the outside in
 * @param ancestors its generic supertypes, from the nearest to the farthest
 * @param limits the limits that its annotation sets for all methods
 * @param callsFromConstructor whether its constructor calls its first method
 */
record Shape(
    long seed,
    Kind kind,
    List<String> around,
    String name,
    String visibility,
    boolean isSerializable,
    Set<ShapeVariable> variables,
    List<ShapeAncestor> ancestors,
    List<ShapeParameter> constructor,
    boolean callsFromConstructor,
    ShapeLimits limits,
    List<ShapeMethod> methods,
    List<ShapeEffect> effects) {

  static final String PACKAGE = "fuzz";

  /** The relation of the generated class to the type. */
  enum Kind {
    CLASS,
    INTERFACE,
    UTILITY
  }

  String topLevelName() {
    return around.isEmpty() ? name : around.get(0);
  }

  String generatedName() {
    return "Cached" + String.join("_", around) + (around.isEmpty() ? "" : "_") + name;
  }

  /** Returns the name of the type that declares the methods of a level. */
  String declaring(int level) {
    return level == 0 ? name : ancestors.get(level - 1).name();
  }

  /** Returns whether the type that declares the methods of a level is an interface. */
  boolean isInterface(int level) {
    return level == 0 ? kind == Kind.INTERFACE : ancestors.get(level - 1).isInterface();
  }

  /** Returns the class that implements an interface. */
  String delegateName() {
    return name + "Delegate";
  }

  /** Returns the binary name of a type with that name in the same place. */
  String binaryName(String simpleName) {
    return PACKAGE + "." + String.join("$", around) + (around.isEmpty() ? "" : "$") + simpleName;
  }
}
