package io.cachedresult.processor.check;

import io.cachedresult.CacheDefaults;
import io.cachedresult.CacheKey;
import io.cachedresult.processor.read.DeclaredMethod;
import io.cachedresult.processor.report.Place;
import io.cachedresult.processor.report.Problem;
import io.cachedresult.processor.report.Rule;
import io.cachedresult.processor.resolve.ResolvedHost;
import io.cachedresult.processor.types.DeclaredAnnotation;
import io.cachedresult.processor.types.KotlinDeclarations;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds annotations that have no effect because the method or the type that they belong to caches
 * nothing.
 */
final class IdleAnnotationValidator {

  private IdleAnnotationValidator() {}

  static Stream<Problem> check(ResolvedHost host) {
    TypeElement type = host.type();
    Stream<Problem> defaults = host.methods().isEmpty()
        ? DeclaredAnnotation.on(type, CacheDefaults.class).stream()
            .map(idle -> Problem.at(Place.of(type, idle), Rule.IDLE_DEFAULTS, type.getSimpleName()))
        : Stream.empty();
    return Stream.concat(
        defaults,
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> DeclaredMethod.of(method).isEmpty())
            .filter(method -> !KotlinDeclarations.isForwarder(method))
            .flatMap(IdleAnnotationValidator::checkKeys));
  }

  private static Stream<Problem> checkKeys(ExecutableElement method) {
    return method.getParameters().stream().flatMap(parameter -> checkKey(method, parameter));
  }

  private static Stream<Problem> checkKey(ExecutableElement method, VariableElement parameter) {
    return DeclaredAnnotation.on(parameter, CacheKey.class).stream()
        .map(idle -> Problem.at(Place.of(parameter, idle), Rule.IDLE_KEY, method.getSimpleName()));
  }
}
