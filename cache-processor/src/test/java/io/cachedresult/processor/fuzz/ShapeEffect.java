package io.cachedresult.processor.fuzz;

import java.util.List;
import java.util.Optional;

/**
 * A random method that changes the results of cached methods.
 *
 * @param level the number of types between the random type and the one that declares the method
 * @param result empty for {@code void}
 */
record ShapeEffect(
    String name,
    boolean isStatic,
    int level,
    List<ShapeParameter> parameters,
    Optional<ShapeResult> result,
    List<Change> changes) {

  /** The kinds of changes to the results of a method. */
  enum Kind {
    INVALIDATE(""),
    INVALIDATE_ALL(", allEntries = true"),
    INVALIDATE_BEFORE(", beforeInvocation = true"),
    PUT("");

    private final String attributes;

    Kind(String attributes) {
      this.attributes = attributes;
    }
  }

  /** One annotation. */
  record Change(Kind kind, ShapeMethod target, boolean namesParameters) {

    /** Returns the annotation of a method of a type at that level. */
    String annotation(int level) {
      String types = namesParameters
          ? String.join(
              ", ",
              target.parameters().stream()
                  .map(parameter -> parameter.view().sources().get(level).replaceAll("<.*>", ""))
                  .toList())
          : "";
      String method = target.name() + (namesParameters ? "(" + types + ")" : "");
      return (kind == Kind.PUT ? "@CachePut" : "@CacheInvalidate") + "(method = \"" + method + "\""
          + kind.attributes + ")";
    }
  }

  /** Returns the result type for its script; an unused result is a number. */
  ShapeResult computed() {
    return result.orElseGet(
        () -> ShapeResult.of(ShapeType.INT, Optional.empty(), Optional.empty()));
  }

  /** Returns those arguments of the effect that form the target's key. */
  Object[] keyOf(Change change, Object[] arguments) {
    List<String> names = parameters.stream().map(ShapeParameter::name).toList();
    List<ShapeParameter> wanted = change.target().parameters();
    Object[] key = new Object[change.target().keys().length];
    for (int i = 0; i < key.length; i++) {
      key[i] = arguments[names.indexOf(wanted.get(change.target().keys()[i]).name())];
    }
    return key;
  }

  /** Returns the erased types of the parameters where the method is declared. */
  Class<?>[] declaredParameters() {
    return parameters.stream()
        .map(parameter -> parameter.view().declaredErasure())
        .toArray(Class<?>[]::new);
  }

  Class<?>[] erasedParameters() {
    return parameters.stream()
        .map(parameter -> parameter.type().erasure())
        .toArray(Class<?>[]::new);
  }
}
