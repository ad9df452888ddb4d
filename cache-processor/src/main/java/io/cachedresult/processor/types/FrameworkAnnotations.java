package io.cachedresult.processor.types;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Decides which annotations of the user's methods the generated methods repeat, so that frameworks
 * treat both alike: all that class files contain, except those that mean something else on an
 * override.
 */
public final class FrameworkAnnotations {

  /**
   * The packages whose annotations are not repeated: they tell compilers about the method's own
   * code, or belong to the JDK or to this project.
   */
  private static final List<String> OF_COMPILERS =
      List.of("java.lang.", "jdk.", "sun.", "kotlin.", "lombok.", "io.cachedresult.");

  /** Bean Validation inherits its annotations, and forbids to repeat those of parameters. */
  private static final List<String> OF_VALIDATION =
      List.of("jakarta.validation.", "javax.validation.");

  /** They make a method part of a module, which the generated class is not. */
  private static final Set<String> OF_MODULES = Set.of(
      "dagger.Binds",
      "dagger.BindsOptionalOf",
      "dagger.Provides",
      "dagger.multibindings.Multibinds",
      "dagger.producers.Produces",
      "com.google.inject.Provides");

  private static final Set<String> NULLNESS =
      Set.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull");

  private final OmittedAnnotations omitted;
  private final Visibility visibility;

  /** Creates a selection for a generated class that sees the given types. */
  public FrameworkAnnotations(Visibility visibility, OmittedAnnotations omitted) {
    this.omitted = omitted;
    this.visibility = visibility;
  }

  /** Returns the annotations of a method or parameter to repeat, except those of its type. */
  public List<AnnotationMirror> of(Element element, TypeMirror type) {
    List<AnnotationMirror> ofType = ofType(type);
    return wanted(element)
        .filter(this::isVisible)
        .filter(annotation -> ofType.stream().noneMatch(other -> isSame(annotation, other)))
        .toList();
  }

  /** Returns the nullness annotations of a type to repeat, such as those of JSpecify. */
  public List<AnnotationMirror> ofType(TypeMirror type) {
    return type.getAnnotationMirrors().stream()
        .<AnnotationMirror>map(annotation -> annotation)
        .filter(annotation -> NULLNESS.contains(
            annotation.getAnnotationType().asElement().getSimpleName().toString()))
        .filter(this::isWanted)
        .filter(this::isVisible)
        .toList();
  }

  /** Returns the first annotation of an element that should be repeated but is not visible. */
  public Optional<AnnotationMirror> hidden(Element element) {
    return wanted(element).filter(annotation -> !isVisible(annotation)).findFirst();
  }

  private boolean isVisible(AnnotationMirror annotation) {
    return visibility.firstHidden(annotation).isEmpty();
  }

  private Stream<AnnotationMirror> wanted(Element element) {
    return element.getAnnotationMirrors().stream()
        .<AnnotationMirror>map(annotation -> annotation)
        .filter(this::isWanted);
  }

  private static boolean isSame(AnnotationMirror one, AnnotationMirror another) {
    return one.getAnnotationType()
        .asElement()
        .equals(another.getAnnotationType().asElement());
  }

  private boolean isWanted(AnnotationMirror annotation) {
    DeclaredType type = annotation.getAnnotationType();
    String name = SourceNames.qualified(type);
    if (type.getKind() == TypeKind.ERROR
        || OF_MODULES.contains(name)
        || omitted.include(name)
        || MicronautCalls.isAtStart(annotation)) {
      return false;
    }
    return name.equals(Deprecated.class.getName())
        || (!isInAny(OF_COMPILERS, name)
            && isInClassFiles(type.asElement())
            && !isOfValidation((TypeElement) type.asElement()));
  }

  private static boolean isInAny(List<String> packages, String name) {
    return packages.stream().anyMatch(name::startsWith);
  }

  private static boolean isInClassFiles(Element annotation) {
    Retention retention = annotation.getAnnotation(Retention.class);
    return retention == null || retention.value() != RetentionPolicy.SOURCE;
  }

  /** Returns whether an annotation is a constraint, a list of constraints or the like. */
  private static boolean isOfValidation(TypeElement annotation) {
    return isConstraint(annotation)
        || ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
            .filter(method -> method.getSimpleName().contentEquals("value"))
            .map(ExecutableElement::getReturnType)
            .anyMatch(value -> value instanceof ArrayType array
                && array.getComponentType() instanceof DeclaredType listed
                && isConstraint((TypeElement) listed.asElement()));
  }

  private static boolean isConstraint(TypeElement annotation) {
    return isInAny(OF_VALIDATION, annotation.getQualifiedName().toString())
        || annotation.getAnnotationMirrors().stream()
            .map(mirror -> SourceNames.qualified(mirror.getAnnotationType()))
            .anyMatch(name -> name.equals("jakarta.validation.Constraint")
                || name.equals("javax.validation.Constraint"));
  }
}
