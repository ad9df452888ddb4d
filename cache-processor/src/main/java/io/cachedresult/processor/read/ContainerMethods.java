package io.cachedresult.processor.read;

import io.cachedresult.processor.types.DeclaredAnnotation;
import io.cachedresult.processor.types.MicronautCalls;
import io.cachedresult.processor.types.TypeSystem;
import io.cachedresult.processor.types.Visibility;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the methods that a container calls, and that the generated class must override for that:
 *
 * <ul>
 *   <li>Subclasses of beans do not inherit producers and disposers of CDI. An override that repeats
 *       their annotations makes the generated class their bean.
 *   <li>Micronaut calls a method with an annotation such as {@code Scheduled} or {@code
 *       EventListener} for each class that has or inherits it: for the user's class, and again for
 *       the generated one that replaces it. The override prevents the second call.
 * </ul>
 */
final class ContainerMethods {

  private static final String PRODUCES = "jakarta.enterprise.inject.Produces";
  private static final String DISPOSES = "jakarta.enterprise.inject.Disposes";

  private static final Set<Modifier> NOT_OVERRIDDEN =
      Set.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL, Modifier.ABSTRACT);

  private final InheritedMethods inherited;
  private final TypeSystem system;

  ContainerMethods(InheritedMethods inherited, TypeSystem system) {
    this.inherited = inherited;
    this.system = system;
  }

  /** Returns the methods of a class that its generated class can override. */
  List<ExecutableElement> of(TypeElement type) {
    Visibility visibility = Visibility.fromSubclass(type, system);
    return Stream.concat(
            ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(ContainerMethods::isCalled),
            inherited.of(type, MicronautCalls::include).stream())
        .filter(method -> method.getModifiers().stream().noneMatch(NOT_OVERRIDDEN::contains))
        .filter(method -> visibility.firstHidden(search -> search.isIn(method)).isEmpty())
        .toList();
  }

  /** Returns whether a container calls a method. */
  static boolean isCalled(ExecutableElement method) {
    return DeclaredAnnotation.on(method, PRODUCES).isPresent()
        || method.getParameters().stream()
            .anyMatch(parameter -> DeclaredAnnotation.on(parameter, DISPOSES).isPresent())
        || MicronautCalls.include(method);
  }
}
