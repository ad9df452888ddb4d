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
        .collect(Collectors.joining(", ", KotlinDeclarations.nameOf(method) + "(", ")"));
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
   * Returns the qualified name of a missing class, or of the outermost class around it. javac does
   * not know the package of a missing class that the source names without it: it may be that of the
   * type that mentions the class.
   */
  public static String missing(DeclaredType type, TypeElement mentionedIn) {
    String name = outermost((TypeElement) type.asElement());
    return name.contains(".") ? name : inPackageOf(mentionedIn, name);
  }

  /** Returns the qualified name of a class in the package of a type. */
  public static String inPackageOf(TypeElement type, String name) {
    String neighbor = outermost(type);
    return neighbor.substring(0, neighbor.lastIndexOf('.') + 1) + name;
  }

  /** Returns the qualified name of the outermost class around a class, or of the class itself. */
  public static String outermost(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement around
        ? outermost(around)
        : type.getQualifiedName().toString();
  }

  /**
   * Returns the name of a type with its package and without type arguments, such as {@code
   * java.util.List}.
   */
  public static String qualified(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }
}
