package io.cachedresult.processor.check;

import io.cachedresult.processor.types.DeclaredAnnotation;
import io.cachedresult.processor.types.SourceNames;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Recognizes classes that Lombok has not processed yet: they have its annotations, but not the
 * members that it generates for them. Its annotations alone prove nothing, since they are still
 * there in the round in which Lombok adds the members.
 */
final class UnprocessedLombok {

  private static final Set<String> WITH_EQUALS =
      Set.of("lombok.Data", "lombok.Value", "lombok.EqualsAndHashCode");

  private static final Set<String> WITH_CONSTRUCTOR = Set.of(
      "lombok.Data",
      "lombok.Value",
      "lombok.AllArgsConstructor",
      "lombok.NoArgsConstructor",
      "lombok.RequiredArgsConstructor");

  private UnprocessedLombok() {}

  /** Returns whether Lombok would add {@code equals} to a class that does not declare it. */
  static boolean lacksEquals(Element type) {
    return hasAny(WITH_EQUALS, type);
  }

  /** Returns whether Lombok would replace the default constructor of a class. */
  static boolean lacksConstructor(TypeElement type, Elements elements) {
    List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
    return hasAny(WITH_CONSTRUCTOR, type)
        && constructors.stream()
            .allMatch(constructor -> elements.getOrigin(constructor) == Elements.Origin.MANDATED);
  }

  private static boolean hasAny(Set<String> annotations, Element type) {
    return type.getAnnotationMirrors().stream()
        .anyMatch(annotation ->
            annotations.contains(SourceNames.qualified(annotation.getAnnotationType()))
                && !isTurnedOff(annotation));
  }

  /** Returns whether the annotation has {@code access = AccessLevel.NONE}. */
  private static boolean isTurnedOff(AnnotationMirror annotation) {
    return new DeclaredAnnotation(annotation)
        .value("access")
        .filter(access -> access.getValue() instanceof VariableElement level
            && level.getSimpleName().contentEquals("NONE"))
        .isPresent();
  }
}
