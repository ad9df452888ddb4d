package io.cachedresult.processor.size;

import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.types.EnclosingTypes;
import io.cachedresult.processor.types.TypeBounds;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the parts of a class's objects that generated code can access. */
final class ClassInspector {

  /** The annotations of classes whose objects may load their contents from a database. */
  private static final Set<String> ENTITIES = Set.of(
      "jakarta.persistence.Embeddable",
      "jakarta.persistence.Entity",
      "jakarta.persistence.MappedSuperclass",
      "javax.persistence.Embeddable",
      "javax.persistence.Entity",
      "javax.persistence.MappedSuperclass");

  private final TypeBounds bounds;
  private final SubtypeFinder subtypes;
  private final FieldFinder fields;
  private final Visibility visibility;

  /** The results so far, by type. */
  private final Map<TypeName, Optional<ClassContents>> known = new HashMap<>();

  ClassInspector(Visibility visibility, TypeBounds bounds, TypeSystem system) {
    this.bounds = bounds;
    this.subtypes = new SubtypeFinder(system, bounds);
    this.fields = new FieldFinder(system, visibility);
    this.visibility = visibility;
  }

  /** Returns the contents of a class's objects; empty if generated code cannot access them. */
  Optional<ClassContents> contentsOf(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (!canBeNamed(type, element)) {
      return Optional.empty();
    }
    TypeName name = bounds.name(type);
    Optional<ClassContents> contents = known.get(name);
    if (contents == null) {
      contents = inspect(type, element);
      known.put(name, contents);
    }
    return contents;
  }

  private Optional<ClassContents> inspect(DeclaredType type, TypeElement element) {
    boolean isSealed = SubtypeFinder.hasSubtypes(element);
    boolean isAbstract =
        !element.getKind().isClass() || element.getModifiers().contains(Modifier.ABSTRACT);
    if (isAbstract && !isSealed) {
      return Optional.empty();
    }
    List<ClassContents.Subtype> below = isSealed ? subtypes.of(type) : List.of();
    return isAbstract
        ? Optional.of(new ClassContents(below, Optional.empty()))
        : fields
            .of(bounds.with(type, bounds.arguments(type)))
            .map(own -> new ClassContents(below, Optional.of(isEntity(type) ? hidden(own) : own)));
  }

  private static List<ClassContents.Field> hidden(List<ClassContents.Field> fields) {
    return fields.stream().map(ClassContents.Field::hidden).toList();
  }

  private boolean canBeNamed(DeclaredType type, TypeElement element) {
    return type.getKind() != TypeKind.ERROR
        && !JdkTypes.include(element.getQualifiedName().toString())
        && visibility.sees(element)
        && !isInnerOfGeneric(element)
        && !TypeBounds.isTooDeep(type)
        && type.getTypeArguments().stream().noneMatch(bounds::hasRaw);
  }

  /**
   * Returns whether a class is an inner class of a generic one: its name would need the type
   * arguments of its enclosing classes.
   */
  private static boolean isInnerOfGeneric(TypeElement type) {
    TypeElement at = type;
    while (EnclosingTypes.isInner(at) && at.getEnclosingElement() instanceof TypeElement around) {
      if (!around.getTypeParameters().isEmpty()) {
        return true;
      }
      at = around;
    }
    return false;
  }

  private static boolean isEntity(DeclaredType type) {
    TypeMirror at = type;
    while (at instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      if (element.getAnnotationMirrors().stream()
          .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
          .anyMatch(kind -> ENTITIES.contains(kind.getQualifiedName().toString()))) {
        return true;
      }
      at = element.getSuperclass();
    }
    return false;
  }
}
