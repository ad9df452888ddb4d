package io.cachedresult.processor.plan;

import com.palantir.javapoet.ClassName;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.types.TypeSystem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Chooses the annotation that tells a container which generated constructor to call. A container
 * that calls the only constructor of a class could not choose between two generated ones. A class
 * that no container creates gets no annotation, nor does one in Micronaut, where the annotation
 * would make the generated class a second bean.
 */
final class InjectionAnnotation {

  private static final String JAKARTA = "jakarta.inject.Inject";
  private static final String JAVAX = "javax.inject.Inject";
  private static final String SPRING = "org.springframework.beans.factory.annotation.Autowired";
  private static final String GUICE = "com.google.inject.Inject";

  /** The annotations of beans, or of annotations of beans, with what they inject by. */
  private static final Map<String, String> BY_MARK = Map.of(
      "org.springframework.stereotype.Component", SPRING,
      "jakarta.inject.Scope", JAKARTA,
      "jakarta.enterprise.context.NormalScope", JAKARTA,
      "jakarta.enterprise.inject.Stereotype", JAKARTA,
      "io.avaje.inject.Component", JAKARTA,
      "javax.inject.Scope", JAVAX,
      "javax.enterprise.context.NormalScope", JAVAX,
      "javax.enterprise.inject.Stereotype", JAVAX,
      "com.google.inject.ScopeAnnotation", GUICE);

  private static final ClassName MICRONAUT =
      ClassName.get("io.micronaut.context.annotation", "Bean");

  private InjectionAnnotation() {}

  /**
   * Returns the annotation, unless the user's constructor already has one that is repeated,
   * or throws checked exceptions, which Dagger forbids constructors that it calls.
   */
  static Optional<ClassName> of(ResolvedHost host, TypeSystem system) {
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(host.type().getEnclosedElements());
    return constructors.size() == 1
            && !isInjected(constructors.get(0))
            && constructors.get(0).getThrownTypes().stream().allMatch(system::isUnchecked)
            && !system.canUse(MICRONAUT, host.type())
        ? marks(host.type(), new HashSet<>())
            .flatMap(mark -> Stream.ofNullable(BY_MARK.get(mark)))
            .map(ClassName::bestGuess)
            .filter(name -> system.canUse(name, host.type()))
            .findFirst()
        : Optional.empty();
  }

  /** Returns whether a constructor has an annotation such as {@code @AssistedInject}. */
  private static boolean isInjected(ExecutableElement constructor) {
    return constructor.getAnnotationMirrors().stream()
        .map(annotation ->
            annotation.getAnnotationType().asElement().getSimpleName().toString())
        .anyMatch(
            name -> name.endsWith("Inject") || name.equals("Autowired") || name.equals("Creator"));
  }

  /** Returns the names of an element's annotations, of their annotations, and so on. */
  private static Stream<String> marks(Element element, Set<Element> seen) {
    return element.getAnnotationMirrors().stream()
        .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
        .filter(seen::add)
        .flatMap(annotation -> Stream.concat(
            Stream.of(annotation.getQualifiedName().toString()), marks(annotation, seen)));
  }
}
