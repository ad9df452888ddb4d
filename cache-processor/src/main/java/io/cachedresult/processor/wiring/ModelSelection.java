package io.cachedresult.processor.wiring;

import static io.cachedresult.processor.wiring.ComponentModel.AVAJE;
import static io.cachedresult.processor.wiring.ComponentModel.INJECT;
import static io.cachedresult.processor.wiring.ComponentModel.JAKARTA_CDI;
import static io.cachedresult.processor.wiring.ComponentModel.MICRONAUT;
import static io.cachedresult.processor.wiring.ComponentModel.NONE;
import static io.cachedresult.processor.wiring.ComponentModel.SPRING;

import javax.lang.model.element.TypeElement;

/**
 * Selects the component model of a class: by the annotations that belong to a certain container,
 * or, if there is only a scope such as {@code jakarta.inject.Singleton}, by the container on the
 * class path.
 */
final class ModelSelection {

  private static final String MICRONAUT_PACKAGE = "io.micronaut.context.annotation.";
  private static final String AVAJE_PACKAGE = "io.avaje.inject.";
  private static final String NAMED = "jakarta.inject.Named";

  private final TypeElement type;
  private final Marks marks;
  private final ContainerPath path;

  ModelSelection(TypeElement type, Marks marks, ContainerPath path) {
    this.type = type;
    this.marks = marks;
    this.path = path;
  }

  /** Returns the model that fits the class, or {@link ComponentModel#NONE}. */
  ComponentModel automatic() {
    ComponentModel special = byAnnotations();
    return special == NONE ? byClassPath() : special;
  }

  private ComponentModel byAnnotations() {
    if (marks.include(ContainerTypes.SPRING_COMPONENT.canonicalName())
        || (marks.include(NAMED) && path.has(ContainerTypes.SPRING_COMPONENT, type))) {
      return SPRING;
    }
    if (isUsable(JAKARTA_CDI)
        && (marks.include(ContainerTypes.CDI_SCOPE)
            || marks.include(ContainerTypes.CDI_STEREOTYPE))) {
      return JAKARTA_CDI;
    }
    if (isUsable(MICRONAUT) && hasMarkIn(MICRONAUT_PACKAGE)) {
      return MICRONAUT;
    }
    return isUsable(AVAJE) && hasMarkIn(AVAJE_PACKAGE) ? AVAJE : NONE;
  }

  private ComponentModel byClassPath() {
    boolean hasScope = marks.includeAny(ContainerTypes.SCOPES);
    // Micronaut also creates classes that only have such a constructor.
    if (isUsable(MICRONAUT) && (hasScope || InjectedConstructor.isDeclaredIn(type))) {
      return MICRONAUT;
    }
    // With the discovery mode "all", all classes are beans of CDI.
    if (isUsable(JAKARTA_CDI) && (hasScope || !marks.includeAny(ContainerTypes.BEANS))) {
      return JAKARTA_CDI;
    }
    if (isUsable(AVAJE) && hasScope) {
      return AVAJE;
    }
    return hasScope ? INJECT : NONE;
  }

  private boolean hasMarkIn(String packagePrefix) {
    return marks.names().stream().anyMatch(name -> name.startsWith(packagePrefix));
  }

  private boolean isUsable(ComponentModel model) {
    return path.has(model, type);
  }
}
