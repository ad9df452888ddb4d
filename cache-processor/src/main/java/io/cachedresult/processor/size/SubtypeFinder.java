package io.cachedresult.processor.size;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.types.SupertypeSearch;
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

/** Finds what the values of a sealed type can be. */
public final class SubtypeFinder {

  private final Types types;
  private final TypeBounds reads;
  private final SupertypeSearch supertypes;

  public SubtypeFinder(Types types, TypeBounds reads) {
    this.types = types;
    this.reads = reads;
    this.supertypes = new SupertypeSearch(types);
  }

  /**
   * A direct subtype of a sealed type.
   *
   * @param name how it is named in an {@code instanceof}; empty if compilers might not allow that
   */
  public record Subtype(DeclaredType type, Optional<TypeName> name) {}

  public static boolean exist(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED);
  }

  /** The direct subtypes, with those of the arguments that they have in common. */
  public List<Subtype> of(DeclaredType sealed) {
    return ((TypeElement) sealed.asElement())
        .getPermittedSubclasses().stream()
            .filter(permitted -> permitted.getKind() == TypeKind.DECLARED)
            .map(permitted -> subtype((TypeElement) types.asElement(permitted), sealed))
            .toList();
  }

  private Subtype subtype(TypeElement permitted, DeclaredType sealed) {
    List<TypeMirror> arguments = reads.arguments(sealed);
    List<? extends TypeMirror> passedOn = passedOn(permitted, sealed);
    TypeMirror[] own = permitted.getTypeParameters().stream()
        .map(variable -> place(variable, passedOn)
            .map(arguments::get)
            .orElseGet(() -> types.erasure(variable.asType())))
        .toArray(TypeMirror[]::new);
    boolean canBe = passedOn.size() == arguments.size()
        && IntStream.range(0, arguments.size())
            .allMatch(i -> passedOn.get(i) instanceof TypeVariable
                || types.isSameType(passedOn.get(i), arguments.get(i)));
    return new Subtype(
        types.getDeclaredType(permitted, own),
        canBe ? Optional.of(name(permitted, sealed, passedOn)) : Optional.empty());
  }

  /** What a subtype makes the arguments of the sealed type: often its own variables. */
  private List<? extends TypeMirror> passedOn(TypeElement permitted, DeclaredType sealed) {
    String name = ((TypeElement) sealed.asElement()).getQualifiedName().toString();
    return supertypes
        .as(name, permitted.asType())
        .<List<? extends TypeMirror>>map(DeclaredType::getTypeArguments)
        .orElse(List.of());
  }

  private static Optional<Integer> place(
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
        .map(variable -> place(variable, passedOn)
            .filter(i -> !reads.isRaw(sealed))
            .map(i -> reads.argument(sealed.getTypeArguments().get(i)))
            .orElse(TypeBounds.anything()))
        .toArray(TypeName[]::new);
    return arguments.length == 0
        ? ClassName.get(permitted)
        : ParameterizedTypeName.get(ClassName.get(permitted), arguments);
  }
}
