package io.cachedresult.processor.size;

import com.palantir.javapoet.TypeName;
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
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Looks into classes, as far as generated code could. */
public final class ClassInspector {

  /** Their accessors may read from a database. */
  private static final Set<String> ENTITIES = Set.of(
      "jakarta.persistence.Entity",
      "jakarta.persistence.MappedSuperclass",
      "javax.persistence.Entity",
      "javax.persistence.MappedSuperclass");

  private final TypeBounds reads;
  private final SubtypeFinder subtypes;
  private final FieldFinder fields;
  private final Visibility sight;

  /** What has been looked into, by name. */
  private final Map<TypeName, Optional<Inside>> known = new HashMap<>();

  public ClassInspector(Visibility sight, TypeBounds reads, Elements elements, Types types) {
    this.reads = reads;
    this.subtypes = new SubtypeFinder(types, reads);
    this.fields = new FieldFinder(elements, types, sight);
    this.sight = sight;
  }

  /**
   * What objects of a class are.
   *
   * @param subtypes those of a sealed type
   * @param fields those of the class itself; empty if it has no instances of its own
   */
  public record Inside(
      List<SubtypeFinder.Subtype> subtypes, Optional<List<FieldFinder.Field>> fields) {

    public Inside {
      subtypes = List.copyOf(subtypes);
    }
  }

  /** What is in objects of a class; empty if that cannot be seen. */
  public Optional<Inside> of(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (!canBeNamed(type, element) || isEntity(type)) {
      return Optional.empty();
    }
    TypeName name = reads.name(type);
    Optional<Inside> inside = known.get(name);
    if (inside == null) {
      inside = look(type, element);
      known.put(name, inside);
    }
    return inside;
  }

  private Optional<Inside> look(DeclaredType type, TypeElement element) {
    boolean isSealed = SubtypeFinder.exist(element);
    boolean isAbstract =
        !element.getKind().isClass() || element.getModifiers().contains(Modifier.ABSTRACT);
    if (isAbstract && !isSealed) {
      return Optional.empty();
    }
    List<SubtypeFinder.Subtype> below = isSealed ? subtypes.of(type) : List.of();
    return isAbstract
        ? Optional.of(new Inside(below, Optional.empty()))
        : fields
            .of(reads.with(type, reads.arguments(type)))
            .map(own -> new Inside(below, Optional.of(own)));
  }

  private boolean canBeNamed(DeclaredType type, TypeElement element) {
    return type.getKind() != TypeKind.ERROR
        && !JdkTypes.include(element.getQualifiedName().toString())
        && sight.sees(element)
        && !isInnerOfGeneric(element)
        && !TypeBounds.isTooDeep(type)
        && type.getTypeArguments().stream().noneMatch(reads::hasRaw);
  }

  /** Such a class would have to be named with the arguments of those around it. */
  private static boolean isInnerOfGeneric(TypeElement type) {
    TypeElement at = type;
    while (isInner(at) && at.getEnclosingElement() instanceof TypeElement around) {
      if (!around.getTypeParameters().isEmpty()) {
        return true;
      }
      at = around;
    }
    return false;
  }

  /** Whether objects of the class refer to one of the class around it. */
  public static boolean isInner(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement
        && !type.getModifiers().contains(Modifier.STATIC);
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
