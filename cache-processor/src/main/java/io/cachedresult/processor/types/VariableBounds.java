package io.cachedresult.processor.types;

import java.util.List;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Finds the bounds of type variables. */
public final class VariableBounds {

  private VariableBounds() {}

  /**
   * Returns the bounds of a type variable as inherited: the declared bounds may mention type
   * variables of the declaring class. If there are several, they may begin with {@code Object},
   * even if the declaration does not.
   */
  public static List<? extends TypeMirror> of(TypeVariable variable) {
    TypeMirror bound = variable.getUpperBound();
    if (bound instanceof IntersectionType intersection) {
      return intersection.getBounds();
    }
    // The bound of T extends Object & Comparable<T> is T itself in ecj.
    return bound instanceof TypeVariable other && other.asElement().equals(variable.asElement())
        ? declared(variable)
        : List.of(bound);
  }

  /** Returns the bounds as the source declares them. */
  public static List<? extends TypeMirror> declared(TypeVariable variable) {
    return ((TypeParameterElement) variable.asElement()).getBounds();
  }
}
