package io.cachedresult.processor.wiring;

import com.palantir.javapoet.ClassName;
import io.cachedresult.processor.types.TypeSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Chooses the annotation that tells a container which generated constructor to call. A container
 * that calls the only constructor of a class could not choose between two generated ones.
 */
final class InjectedConstructor {

  private InjectedConstructor() {}

  /**
   * Returns the annotation, unless the user's constructor already has one that is repeated, or
   * throws checked exceptions, which Dagger forbids constructors that it calls. A class that no
   * container creates gets no annotation.
   */
  static Optional<ClassName> annotation(
      TypeElement type, ComponentModel model, Marks marks, ContainerPath path, TypeSystem system) {
    List<ExecutableElement> constructors = constructors(type);
    return constructors.size() == 1
            && !isInjected(constructors.get(0))
            && constructors.get(0).getThrownTypes().stream().allMatch(system::isUnchecked)
        ? candidates(model, marks).filter(name -> path.has(name, type)).findFirst()
        : Optional.empty();
  }

  private static Stream<ClassName> candidates(ComponentModel model, Marks marks) {
    return switch (model) {
      case NONE -> Stream.empty();
      case SPRING -> Stream.of(ContainerTypes.AUTOWIRED);
      case MICRONAUT, AVAJE -> Stream.of(ContainerTypes.JAKARTA_INJECT);
      case JAKARTA_CDI ->
        // A class that is a bean only because all classes are needs no annotation.
        marks.includeAny(ContainerTypes.BEANS)
            ? Stream.of(ContainerTypes.JAKARTA_INJECT)
            : Stream.empty();
      case INJECT ->
        ContainerTypes.INJECT_BY_SCOPE.stream()
            .filter(entry -> marks.include(entry.getKey()))
            .map(Map.Entry::getValue);
    };
  }

  /** Returns whether a constructor of the type has an annotation such as {@code @Inject}. */
  static boolean isDeclaredIn(TypeElement type) {
    return constructors(type).stream().anyMatch(InjectedConstructor::isInjected);
  }

  /** Returns whether a constructor has an annotation such as {@code @AssistedInject}. */
  private static boolean isInjected(ExecutableElement constructor) {
    return constructor.getAnnotationMirrors().stream()
        .map(annotation ->
            annotation.getAnnotationType().asElement().getSimpleName().toString())
        .anyMatch(
            name -> name.endsWith("Inject") || name.equals("Autowired") || name.equals("Creator"));
  }

  private static List<ExecutableElement> constructors(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements());
  }
}
