package io.cachedresult.processor.resolve;

import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.VariableBounds;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the type variables of a generic method, which a compiler infers from the arguments, by
 * what they can be: {@code List<T>} takes the same arguments as {@code List<? extends Bound>}.
 * Whether several uses of a variable agree is not checked.
 */
final class InferredTypes {

  private final Types types;
  private final List<? extends TypeParameterElement> variables;

  InferredTypes(ExecutableElement method, TypeSystem system) {
    this.types = system.types();
    this.variables = method.getTypeParameters();
  }

  /** Returns the type of all arguments that a parameter of the type can take. */
  TypeMirror widest(TypeMirror type) {
    if (!isInferred(type)) {
      return type;
    }
    if (type instanceof ArrayType array) {
      return types.getArrayType(widest(array.getComponentType()));
    }
    if (type instanceof TypeVariable variable) {
      List<? extends TypeMirror> bounds = VariableBounds.of(variable);
      return bounds.size() == 1 ? widestBound(bounds.get(0)) : types.erasure(variable);
    }
    return type instanceof DeclaredType declared
            && declared.getEnclosingType().getKind() == TypeKind.NONE
        ? types.getDeclaredType(
            (TypeElement) declared.asElement(),
            declared.getTypeArguments().stream().map(this::argument).toArray(TypeMirror[]::new))
        : types.erasure(type);
  }

  private TypeMirror widestBound(TypeMirror bound) {
    if (bound instanceof TypeVariable) {
      return widest(bound);
    }
    return isInferred(bound) ? types.erasure(bound) : bound;
  }

  private TypeMirror argument(TypeMirror argument) {
    if (!isInferred(argument)) {
      return argument;
    }
    if (argument instanceof WildcardType wildcard) {
      return types.getWildcardType(widestOrNull(wildcard.getExtendsBound()), null);
    }
    return types.getWildcardType(widest(argument), null);
  }

  private @Nullable TypeMirror widestOrNull(@Nullable TypeMirror bound) {
    return bound == null ? null : widest(bound);
  }

  private boolean isInferred(TypeMirror type) {
    return variables.stream().anyMatch(variable -> TypeSearch.of(variable).isIn(type));
  }
}
