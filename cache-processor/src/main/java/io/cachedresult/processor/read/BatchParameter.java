package io.cachedresult.processor.read;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * The parameter whose elements are keys of their own.
 *
 * @param parameter its name
 * @param element the type of its elements
 * @param isSet whether it is a {@code Set}, in place of a {@code Collection} or {@code List}
 */
public record BatchParameter(String parameter, TypeName element, boolean isSet) {

  private static final Set<String> COLLECTIONS =
      Set.of("java.util.Collection", "java.util.List", "java.util.Set");

  /** The parameters that are marked so: one or none, unless a rule is broken. */
  public static List<VariableElement> markedBy(DeclaredMethod method) {
    return method.element().getParameters().stream()
        .<VariableElement>map(parameter -> parameter)
        .filter(BatchParameter::isMarked)
        .toList();
  }

  public static boolean isMarked(VariableElement parameter) {
    return DeclaredMethod.keyOf(parameter).filter(key -> key.flag("each")).isPresent();
  }

  /** The type of what is compared of a parameter: of its elements, if they are keys of their own. */
  public static TypeMirror keyType(VariableElement parameter, TypeMirror type) {
    return isMarked(parameter) ? elementOf(type).orElse(type) : type;
  }

  /** What a collection of the right kind holds; nothing for other types. */
  public static Optional<TypeMirror> elementOf(TypeMirror collection) {
    return collection instanceof DeclaredType declared
            && COLLECTIONS.contains(name(declared))
            && declared.getTypeArguments().size() == 1
        ? Optional.of(declared.getTypeArguments().get(0)).filter(BatchParameter::canBeKey)
        : Optional.empty();
  }

  /** The results of elements of that type, as a method returns them; nothing for other types. */
  public static Optional<TypeMirror> valueOf(TypeMirror result, TypeMirror element, Types types) {
    return result instanceof DeclaredType declared
            && name(declared).equals(Map.class.getName())
            && declared.getTypeArguments().size() == 2
            && types.isSameType(declared.getTypeArguments().get(0), element)
        ? Optional.of(declared.getTypeArguments().get(1))
            .filter(value -> value.getKind() != TypeKind.WILDCARD)
        : Optional.empty();
  }

  /** Arrays do not: the map that the method returns would not find them. */
  private static boolean canBeKey(TypeMirror element) {
    return element.getKind() == TypeKind.DECLARED || element.getKind() == TypeKind.TYPEVAR;
  }

  private static String name(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }

  public static boolean isSet(TypeMirror collection) {
    return name((DeclaredType) collection).equals(Set.class.getName());
  }
}
