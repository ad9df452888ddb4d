package io.cachedresult.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.cachedresult.processor.types.VariableBounds;
import java.util.List;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeVariable;

/**
 * Creates the declarations of type variables. JavaPoet drops {@code Object} from their bounds, but
 * the first of several bounds decides the erasure: a method of {@code <T extends Object &
 * Comparable<T>>} takes an {@code Object}.
 */
final class TypeVariableNames {

  private TypeVariableNames() {}

  /** Returns the type variables of a class or constructor. */
  static List<TypeVariableName> of(List<? extends TypeParameterElement> variables) {
    return variables.stream()
        .map(variable -> of((TypeVariable) variable.asType()))
        .toList();
  }

  /**
   * Returns a type variable with its bounds as inherited: the declared bounds may mention type
   * variables of the declaring class.
   */
  static TypeVariableName of(TypeVariable variable) {
    TypeVariableName name =
        TypeVariableName.get(variable.asElement().getSimpleName().toString());
    List<TypeName> bounds = Signature.typeNames(VariableBounds.of(variable)).stream()
        .filter(bound -> !bound.equals(ClassName.OBJECT))
        .toList();
    return !bounds.isEmpty() && beginsWithObject(variable)
        ? name.withBounds(ClassName.OBJECT).withBounds(bounds)
        : name.withBounds(bounds);
  }

  /** Asks the declaration, since javac adds {@code Object} to inherited bounds. */
  private static boolean beginsWithObject(TypeVariable variable) {
    return TypeName.get(
            ((TypeParameterElement) variable.asElement()).getBounds().get(0))
        .equals(ClassName.OBJECT);
  }
}
