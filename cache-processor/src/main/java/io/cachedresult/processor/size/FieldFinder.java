package io.cachedresult.processor.size;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.read.DeclaredHost;
import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.types.UncheckedExceptions;
import io.cachedresult.processor.types.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the fields of classes, those of superclasses included, and how generated code reads them. */
public final class FieldFinder {

  private final Elements elements;
  private final Types types;
  private final Visibility sight;

  public FieldFinder(Elements elements, Types types, Visibility sight) {
    this.elements = elements;
    this.types = types;
    this.sight = sight;
  }

  /**
   * A field of an object.
   *
   * @param access what reads it: the field itself, or a method of its name; empty if nothing can
   * @param reads the element that does
   */
  public record Field(TypeMirror type, String access, Optional<Element> reads) {

    /** A primitive type, or one that stands for all others. */
    TypeName storedType() {
      return type.getKind().isPrimitive() ? TypeName.get(type) : ClassName.OBJECT;
    }

    boolean isReadable() {
      return reads.isPresent();
    }
  }

  /** The fields of a class; empty if it has superclasses whose fields cannot be seen. */
  public Optional<List<Field>> of(DeclaredType type) {
    List<Field> fields = new ArrayList<>();
    Set<Name> nearer = new HashSet<>();
    DeclaredType at = type;
    while (!isRoot(at)) {
      if (JdkTypes.include(nameOf(at)) || at.getKind() == TypeKind.ERROR) {
        return Optional.empty();
      }
      for (VariableElement field : instanceFields(at)) {
        fields.add(field(field, at, type, nearer.add(field.getSimpleName())));
      }
      Optional<DeclaredType> above = superclass(at);
      if (above.isEmpty()) {
        return Optional.empty();
      }
      at = above.get();
    }
    return Optional.of(fields);
  }

  /** In the order of their names: compilers list them in different ones. */
  private static List<VariableElement> instanceFields(DeclaredType type) {
    return ElementFilter.fieldsIn(type.asElement().getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .sorted(Comparator.comparing(field -> field.getSimpleName().toString()))
        .toList();
  }

  private static boolean isRoot(DeclaredType type) {
    return Set.of(Object.class.getName(), Record.class.getName()).contains(nameOf(type));
  }

  private static String nameOf(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }

  private Optional<DeclaredType> superclass(DeclaredType type) {
    return types.directSupertypes(type).stream()
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .filter(above -> above.asElement().getKind().isClass())
        .findFirst();
  }

  /** One that is hidden by another of its name is not read: neither itself nor by its name. */
  private Field field(
      VariableElement field, DeclaredType declaring, DeclaredType type, boolean isNearest) {
    TypeMirror held = types.asMemberOf(declaring, field);
    String name = field.getSimpleName().toString();
    if (!isNearest || held.getKind().isPrimitive() || TypeSearch.findsUnresolved(held)) {
      return new Field(held, name, Optional.empty());
    }
    if (sight.seesMember(field) && !mayBecomePrivate(field)) {
      return new Field(held, name, Optional.of(field));
    }
    return accessor(name, held, type)
        .map(method -> new Field(held, method.getSimpleName() + "()", Optional.of(method)))
        .orElseGet(() -> new Field(held, name, Optional.empty()));
  }

  /** Lombok makes fields private that have no modifier, and compilers tell nobody of it. */
  private static boolean mayBecomePrivate(VariableElement field) {
    return !field.getModifiers().contains(Modifier.PUBLIC)
        && !field.getModifiers().contains(Modifier.PROTECTED)
        && DeclaredHost.typeAround(field).getAnnotationMirrors().stream()
            .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
            .anyMatch(kind -> kind.getQualifiedName().toString().startsWith("lombok."));
  }

  private Optional<ExecutableElement> accessor(String field, TypeMirror held, DeclaredType type) {
    String capitalized = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    List<ExecutableElement> methods =
        ElementFilter.methodsIn(elements.getAllMembers((TypeElement) type.asElement()));
    return Stream.of(field, "get" + capitalized, "is" + capitalized)
        .flatMap(name -> methods.stream()
            .filter(method -> method.getSimpleName().contentEquals(name))
            .filter(method -> reads(method, held, type)))
        .findFirst();
  }

  private boolean reads(ExecutableElement method, TypeMirror held, DeclaredType type) {
    if (!method.getParameters().isEmpty()
        || method.getModifiers().contains(Modifier.STATIC)
        || !sight.seesMember(method)) {
      return false;
    }
    ExecutableType seen = DeclaredHost.seen(method, type, types);
    // By their names: annotations of types make no difference.
    return !TypeSearch.findsUnresolved(seen.getReturnType())
        && TypeName.get(seen.getReturnType()).equals(TypeName.get(held))
        && seen.getThrownTypes().stream()
            .allMatch(thrown -> UncheckedExceptions.includes(thrown, elements, types));
  }
}
