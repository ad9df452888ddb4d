package io.cachedresult.processor.codec;

import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeBounds;
import io.cachedresult.processor.types.TypeSystem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/**
 * Finds the subtypes of sealed types, with the type arguments that follow from those of the sealed
 * type. A type variable that the sealed type does not determine stays a variable.
 */
final class SealedCases {

  private final TypeSystem system;
  private final Types types;

  SealedCases(TypeSystem system) {
    this.system = system;
    this.types = system.types();
  }

  /** Returns the subtypes that values of a type may have, ordered by name. */
  List<DeclaredType> of(DeclaredType sealed) {
    return ((TypeElement) sealed.asElement())
        .getPermittedSubclasses().stream()
            .map(permitted -> (TypeElement) types.asElement(permitted))
            .flatMap(permitted -> subtype(permitted, sealed))
            .sorted(Comparator.comparing(SourceNames::qualified))
            .toList();
  }

  private Stream<DeclaredType> subtype(TypeElement permitted, DeclaredType sealed) {
    List<? extends TypeMirror> passedOn = system
        .asSupertype(permitted.asType(), sealed.asElement()::equals)
        .<List<? extends TypeMirror>>map(DeclaredType::getTypeArguments)
        .orElse(List.of());
    List<? extends TypeMirror> arguments = sealed.getTypeArguments();
    if (passedOn.size() != arguments.size() || !arePossible(passedOn, arguments)) {
      return Stream.empty();
    }
    TypeMirror[] own = permitted.getTypeParameters().stream()
        .map(variable ->
            indexOf(variable, passedOn).<TypeMirror>map(arguments::get).orElseGet(variable::asType))
        .toArray(TypeMirror[]::new);
    return Stream.of(types.getDeclaredType(permitted, own));
  }

  /**
   * Returns whether the type arguments that a subtype itself determines are those of the sealed
   * type.
   */
  private boolean arePossible(
      List<? extends TypeMirror> passedOn, List<? extends TypeMirror> arguments) {
    return IntStream.range(0, arguments.size())
        .allMatch(i -> TypeBounds.mentionsVariable(passedOn.get(i))
            || types.isSameType(passedOn.get(i), arguments.get(i)));
  }

  private static Optional<Integer> indexOf(
      TypeParameterElement variable, List<? extends TypeMirror> passedOn) {
    return IntStream.range(0, passedOn.size())
        .filter(i ->
            passedOn.get(i) instanceof TypeVariable passed && passed.asElement().equals(variable))
        .boxed()
        .findFirst();
  }
}
