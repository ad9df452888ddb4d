package io.cachedresult.processor.size;

import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.SourceNames;
import io.cachedresult.processor.types.TypeSearch;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
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
import javax.lang.model.util.Types;

/**
 * Finds the fields of a class and its superclasses, and the ways in which generated code can read
 * them.
 */
final class FieldFinder {

  private final TypeSystem system;
  private final Types types;
  private final Visibility visibility;

  FieldFinder(TypeSystem system, Visibility visibility) {
    this.system = system;
    this.types = system.types();
    this.visibility = visibility;
  }

  /**
   * Returns the fields of a class; empty if a superclass has fields that the compiler does not
   * show.
   */
  Optional<List<ClassContents.Field>> of(DeclaredType type) {
    List<ClassContents.Field> fields = new ArrayList<>();
    Set<Name> nearer = new HashSet<>();
    DeclaredType at = type;
    while (!isRoot(at)) {
      if (JdkTypes.include(SourceNames.qualified(at)) || at.getKind() == TypeKind.ERROR) {
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

  /** Returns the fields ordered by name, since compilers list them in different orders. */
  private static List<VariableElement> instanceFields(DeclaredType type) {
    return ElementFilter.fieldsIn(type.asElement().getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .sorted(Comparator.comparing(field -> field.getSimpleName().toString()))
        .toList();
  }

  private static boolean isRoot(DeclaredType type) {
    return Set.of(Object.class.getName(), Record.class.getName())
        .contains(SourceNames.qualified(type));
  }

  private Optional<DeclaredType> superclass(DeclaredType type) {
    return types.directSupertypes(type).stream()
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .filter(above -> above.asElement().getKind().isClass())
        .findFirst();
  }

  /**
   * Returns a field with the element that reads it. For a field that another one hides, there is no
   * such element, not even an accessor. An accessor must belong to the class of its field: one that
   * overrides it may do anything, such as load from a database.
   */
  private ClassContents.Field field(
      VariableElement field, DeclaredType declaring, DeclaredType type, boolean isNearest) {
    TypeMirror held = types.asMemberOf(declaring, field);
    String name = field.getSimpleName().toString();
    if (!isNearest || held.getKind().isPrimitive() || TypeSearch.UNRESOLVED.isIn(held)) {
      return ClassContents.Field.hidden(held, name);
    }
    if (visibility.seesMember(field) && !mayBecomePrivate(field)) {
      return new ClassContents.Field(held, name, Optional.of(field), false);
    }
    return accessor(name, held, type)
        .filter(method -> EnclosingTypes.around(method).equals(declaring.asElement()))
        .map(method -> new ClassContents.Field(
            held,
            method.getSimpleName() + "()",
            Optional.of(method),
            isOverridable(method, (TypeElement) type.asElement())))
        .orElseGet(() -> ClassContents.Field.hidden(held, name));
  }

  private static boolean isOverridable(ExecutableElement method, TypeElement type) {
    return type.getKind() != ElementKind.RECORD
        && !type.getModifiers().contains(Modifier.FINAL)
        && !method.getModifiers().contains(Modifier.FINAL);
  }

  /**
   * Returns whether Lombok may make a field private: it does so for fields without an access
   * modifier, but the compiler's model does not show that.
   */
  private static boolean mayBecomePrivate(VariableElement field) {
    return !field.getModifiers().contains(Modifier.PUBLIC)
        && !field.getModifiers().contains(Modifier.PROTECTED)
        && EnclosingTypes.around(field).getAnnotationMirrors().stream()
            .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
            .anyMatch(kind -> kind.getQualifiedName().toString().startsWith("lombok."));
  }

  private Optional<ExecutableElement> accessor(String field, TypeMirror held, DeclaredType type) {
    String capitalized = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    List<ExecutableElement> methods =
        ElementFilter.methodsIn(system.elements().getAllMembers((TypeElement) type.asElement()));
    return Stream.of(field, "get" + capitalized, "is" + capitalized)
        .flatMap(name -> methods.stream()
            .filter(method -> method.getSimpleName().contentEquals(name))
            .filter(method -> isAccessor(method, held, type)))
        .findFirst();
  }

  private boolean isAccessor(ExecutableElement method, TypeMirror held, DeclaredType type) {
    if (!method.getParameters().isEmpty()
        || method.getModifiers().contains(Modifier.STATIC)
        || !visibility.seesMember(method)) {
      return false;
    }
    ExecutableType seen = system.memberType(method, type);
    // Compares names, so that type annotations make no difference.
    return !TypeSearch.UNRESOLVED.isIn(seen.getReturnType())
        && TypeName.get(seen.getReturnType()).equals(TypeName.get(held))
        && seen.getThrownTypes().stream().allMatch(system::isUnchecked);
  }
}
