package io.cachedresult.processor.types;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Names types as in source code, since {@code toString} differs between compilers. */
public final class SourceNames {

  private SourceNames() {}

  /** Returns the signature of a method, such as {@code product(String, int)}. */
  public static String signature(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> simple(parameter.asType()))
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }

  /**
   * Returns the name of a type without package and type arguments, such as {@code int[]}, {@code
   * List} or {@code T}.
   */
  public static String simple(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return simple(array.getComponentType()) + "[]";
    }
    if (type instanceof DeclaredType declared) {
      return declared.asElement().getSimpleName().toString();
    }
    if (type instanceof TypeVariable variable) {
      return variable.asElement().getSimpleName().toString();
    }
    return type.getKind().name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the name of a type with its package and without type arguments, such as {@code
   * java.util.List}.
   */
  public static String qualified(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }
}
