package io.cachedresult.processor.fuzz;

import java.util.List;
import java.util.Set;

/**
 * A random type with cached methods.
 *
 * @param around the names of the types around it, from the outside in
 * @param limits what its annotation says of all methods
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
    List<ShapeParameter> constructor,
    boolean callsFromConstructor,
    ShapeLimits limits,
    List<ShapeMethod> methods,
    List<ShapeEffect> effects) {

  static final String PACKAGE = "fuzz";

  /** How the generated class relates to it. */
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

  /** The class that implements an interface. */
  String delegateName() {
    return name + "Delegate";
  }

  /** The binary name of a type with that name in the same place. */
  String binaryName(String simpleName) {
    return PACKAGE + "." + String.join("$", around) + (around.isEmpty() ? "" : "$") + simpleName;
  }
}
