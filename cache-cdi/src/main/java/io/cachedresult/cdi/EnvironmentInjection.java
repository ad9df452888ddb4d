package io.cachedresult.cdi;

import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.enterprise.lang.model.declarations.ParameterInfo;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Makes the container call the constructor of a generated class that takes an environment, instead
 * of the one without it.
 */
final class EnvironmentInjection {

  private EnvironmentInjection() {}

  static void into(ClassConfig generated) {
    injected(generated).ifPresent(plain -> {
      List<Type> types = types(plain.info());
      generated.constructors().stream()
          .filter(other -> BeanReplacement.takesEnvironment(other.info()))
          .filter(other -> withoutLast(types(other.info())).equals(types))
          .findFirst()
          .ifPresent(full -> {
            plain.removeAnnotation(annotation -> annotation.name().equals(Inject.class.getName()));
            full.addAnnotation(Inject.class);
          });
    });
  }

  /** Returns the constructor that the container would call. */
  private static Optional<MethodConfig> injected(ClassConfig type) {
    return type.constructors().stream()
        .filter(constructor -> constructor.info().hasAnnotation(Inject.class))
        .findFirst()
        .or(() -> type.constructors().stream()
            .filter(constructor -> constructor.info().parameters().isEmpty())
            .findFirst());
  }

  private static List<Type> types(MethodInfo constructor) {
    return constructor.parameters().stream().map(ParameterInfo::type).toList();
  }

  private static List<Type> withoutLast(List<Type> types) {
    return types.subList(0, types.size() - 1);
  }
}
