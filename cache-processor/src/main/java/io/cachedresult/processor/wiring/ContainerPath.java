package io.cachedresult.processor.wiring;

import com.palantir.javapoet.ClassName;
import io.cachedresult.processor.types.TypeSystem;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;

/** Tells which containers are on the class path. Each is looked up once for a module. */
final class ContainerPath {

  /** The package of the starter, without which Spring does not use generated classes. */
  private static final String STARTER = "io.cachedresult.spring";

  private final TypeSystem system;
  private final Map<ModuleElement, Map<ClassName, Boolean>> known = new HashMap<>();

  ContainerPath(TypeSystem system) {
    this.system = system;
  }

  /** Returns whether the annotations that a model needs are available to a class. */
  boolean has(ComponentModel model, TypeElement user) {
    return switch (model) {
      case NONE, SPRING, INJECT -> true;
      case JAKARTA_CDI ->
        has(ContainerTypes.ALTERNATIVE, user) && has(ContainerTypes.PRIORITY, user);
      case MICRONAUT -> has(ContainerTypes.REPLACES, user);
      case AVAJE ->
        has(ContainerTypes.AVAJE_COMPONENT, user) && has(ContainerTypes.AVAJE_PRIMARY, user);
    };
  }

  /** Returns whether an annotation is available to a class. */
  boolean has(ClassName annotation, TypeElement user) {
    return known
        .computeIfAbsent(module(user), module -> new HashMap<>())
        .computeIfAbsent(annotation, name -> system.canUse(name, user));
  }

  /** Returns whether the starter for Spring is available to a class. */
  boolean hasStarter(TypeElement user) {
    return system.elements().getPackageElement(module(user), STARTER) != null;
  }

  private ModuleElement module(TypeElement user) {
    return system.elements().getModuleOf(user);
  }
}
