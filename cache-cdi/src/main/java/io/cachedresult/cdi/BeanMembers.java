package io.cachedresult.cdi;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import jakarta.enterprise.lang.model.types.Type;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * The producers, disposers and observers of a class. CDI lets a subclass inherit only observers
 * that are neither static nor private. The annotation processor repeats producers and disposers
 * that it can override.
 *
 * @param type the class
 */
record BeanMembers(ClassInfo type) {

  /** Returns whether a subclass has all of them, too. */
  boolean areIn(ClassInfo subclass) {
    return type.methods().stream()
            .filter(method -> isDeclared(method, type))
            .allMatch(method -> isIn(subclass, method))
        && type.fields().stream()
            .filter(field -> field.declaringClass().name().equals(type.name()))
            .noneMatch(field -> field.hasAnnotation(Produces.class));
  }

  private static boolean isIn(ClassInfo subclass, MethodInfo method) {
    if (method.hasAnnotation(Produces.class) || hasParameter(method, Disposes.class)) {
      return subclass.methods().stream()
          .anyMatch(other -> isDeclared(other, subclass)
              && other.name().equals(method.name())
              && types(other).equals(types(method)));
    }
    boolean isObserver =
        hasParameter(method, Observes.class) || hasParameter(method, ObservesAsync.class);
    return !isObserver || (method.modifiers() & (Modifier.STATIC | Modifier.PRIVATE)) == 0;
  }

  private static boolean isDeclared(MethodInfo method, ClassInfo type) {
    return method.declaringClass().name().equals(type.name());
  }

  private static boolean hasParameter(MethodInfo method, Class<? extends Annotation> annotation) {
    return method.parameters().stream().anyMatch(parameter -> parameter.hasAnnotation(annotation));
  }

  private static List<Type> types(MethodInfo method) {
    return method.parameters().stream().map(ParameterInfo::type).toList();
  }
}
