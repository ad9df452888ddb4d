package io.cachedresult.processor.read;

import io.cachedresult.processor.types.SourceNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Finds the types of a batch method: the element type of its collection, and the type of the
 * results.
 */
public final class BatchTypes {

  private static final Set<String> COLLECTIONS =
      Set.of("java.util.Collection", "java.util.List", "java.util.Set");

  private BatchTypes() {}

  /**
   * Returns the parameters whose elements are separate keys: at most one, unless a rule is broken.
   */
  public static List<VariableElement> markedBy(DeclaredMethod method) {
    return method.element().getParameters().stream()
        .<VariableElement>map(parameter -> parameter)
        .filter(BatchTypes::isMarked)
        .toList();
  }

  /** Returns whether each element of the parameter is a separate key. */
  public static boolean isMarked(VariableElement parameter) {
    return DeclaredMethod.keyOf(parameter).filter(key -> key.flag("each")).isPresent();
  }

  /** Returns the element type of a collection; empty for types that a batch cannot have. */
  public static Optional<TypeMirror> elementOf(TypeMirror collection) {
    return collection instanceof DeclaredType declared
            && COLLECTIONS.contains(SourceNames.qualified(declared))
            && declared.getTypeArguments().size() == 1
        ? Optional.of(declared.getTypeArguments().get(0)).filter(BatchTypes::canBeKey)
        : Optional.empty();
  }

  /** Returns the type of an element's result in the map that a method returns. */
  public static Optional<TypeMirror> valueOf(TypeMirror result, TypeMirror element, Types types) {
    return result instanceof DeclaredType declared
            && SourceNames.qualified(declared).equals(Map.class.getName())
            && declared.getTypeArguments().size() == 2
            && types.isSameType(declared.getTypeArguments().get(0), element)
        ? Optional.of(declared.getTypeArguments().get(1))
            .filter(value -> value.getKind() != TypeKind.WILDCARD)
        : Optional.empty();
  }

  /**
   * Returns whether elements of a type can be keys. Arrays cannot, since the map that the method
   * returns would not find them.
   */
  private static boolean canBeKey(TypeMirror element) {
    return element.getKind() == TypeKind.DECLARED || element.getKind() == TypeKind.TYPEVAR;
  }
}
