package io.cachedresult.processor;

import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Looks for types in the signatures that a generated class repeats. */
final class TypeSearch {

  private final Predicate<TypeMirror> wanted;

  private TypeSearch(Predicate<TypeMirror> wanted) {
    this.wanted = wanted;
  }

  /** Whether a type is not known yet: another processor may be about to write it. */
  static boolean findsUnresolved(DeclaredHost host) {
    TypeSearch search = new TypeSearch(type -> type.getKind() == TypeKind.ERROR);
    return search.isIn(host.type().getSuperclass())
        || host.repeated().stream().anyMatch(search::isIn)
        || host.constructors().stream().anyMatch(search::isIn);
  }

  /** Whether a type is private, so that only its own class can name it. */
  static boolean findsPrivate(ExecutableElement signature) {
    return new TypeSearch(TypeSearch::isPrivate).isIn(signature);
  }

  static boolean isPrivate(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    for (Element at = declared.asElement(); at != null; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(ExecutableElement executable) {
    return isIn(executable.getReturnType())
        || isInAny(executable.getThrownTypes())
        || isInAny(
            executable.getParameters().stream().map(VariableElement::asType).toList());
  }

  private boolean isInAny(List<? extends TypeMirror> types) {
    return types.stream().anyMatch(this::isIn);
  }

  private boolean isIn(@Nullable TypeMirror type) {
    if (type == null) {
      return false;
    }
    if (wanted.test(type)) {
      return true;
    }
    if (type instanceof ArrayType array) {
      return isIn(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return isIn(wildcard.getExtendsBound()) || isIn(wildcard.getSuperBound());
    }
    return type instanceof DeclaredType declared && isInAny(declared.getTypeArguments());
  }
}
