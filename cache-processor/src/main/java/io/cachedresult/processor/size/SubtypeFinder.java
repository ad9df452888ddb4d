package io.cachedresult.processor.size;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.types.TypeBounds;
import io.cachedresult.processor.types.TypeSystem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** Finds the direct subtypes of sealed types. */
final class SubtypeFinder {

  private final TypeSystem system;
  private final Types types;
  private final TypeBounds bounds;

  SubtypeFinder(TypeSystem system, TypeBounds bounds) {
    this.system = system;
    this.types = system.types();
    this.bounds = bounds;
  }

  static boolean hasSubtypes(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED);
  }

  /** Returns the direct subtypes, with the type arguments that they share with the sealed type. */
  List<ClassContents.Subtype> of(DeclaredType sealed) {
    return ((TypeElement) sealed.asElement())
        .getPermittedSubclasses().stream()
            .filter(permitted -> permitted.getKind() == TypeKind.DECLARED)
            .map(permitted -> subtype((TypeElement) types.asElement(permitted), sealed))
            .toList();
  }

  private ClassContents.Subtype subtype(TypeElement permitted, DeclaredType sealed) {
    List<TypeMirror> arguments = bounds.arguments(sealed);
    List<? extends TypeMirror> passedOn = passedOn(permitted, sealed);
    TypeMirror[] own = permitted.getTypeParameters().stream()
        .map(variable -> indexOf(variable, passedOn)
            .map(arguments::get)
            .orElseGet(() -> types.erasure(variable.asType())))
        .toArray(TypeMirror[]::new);
    boolean isPossible = passedOn.size() == arguments.size()
        && IntStream.range(0, arguments.size())
            .allMatch(i -> passedOn.get(i) instanceof TypeVariable
                || types.isSameType(passedOn.get(i), arguments.get(i)));
    return new ClassContents.Subtype(
        types.getDeclaredType(permitted, own),
        isPossible ? Optional.of(name(permitted, sealed, passedOn)) : Optional.empty());
  }

  /**
   * Returns the type arguments that a subtype passes to the sealed type; often, they are its own
   * variables.
   */
  private List<? extends TypeMirror> passedOn(TypeElement permitted, DeclaredType sealed) {
    return system
        .asSupertype(permitted.asType(), sealed.asElement()::equals)
        .<List<? extends TypeMirror>>map(DeclaredType::getTypeArguments)
        .orElse(List.of());
  }

  private static Optional<Integer> indexOf(
      TypeParameterElement variable, List<? extends TypeMirror> passedOn) {
    return IntStream.range(0, passedOn.size())
        .filter(i -> passedOn.get(i) instanceof TypeVariable passed && isOf(passed, variable))
        .boxed()
        .findFirst();
  }

  private static boolean isOf(TypeVariable type, Element variable) {
    return type.asElement().equals(variable);
  }

  private TypeName name(
      TypeElement permitted, DeclaredType sealed, List<? extends TypeMirror> passedOn) {
    TypeName[] arguments = permitted.getTypeParameters().stream()
        .map(variable -> indexOf(variable, passedOn)
            .filter(i -> !bounds.isRaw(sealed))
            .map(i -> bounds.argument(sealed.getTypeArguments().get(i)))
            .orElse(TypeBounds.anything()))
        .toArray(TypeName[]::new);
    return arguments.length == 0
        ? ClassName.get(permitted)
        : ParameterizedTypeName.get(ClassName.get(permitted), arguments);
  }
}
