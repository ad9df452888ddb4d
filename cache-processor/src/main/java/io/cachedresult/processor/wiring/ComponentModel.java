package io.cachedresult.processor.wiring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A kind of container, and with it the way in which the generated class replaces the user's. */
public enum ComponentModel {
  /** No container: the generated class has no annotations for any. */
  NONE,
  /** Spring: the starter replaces the bean definition at run time. */
  SPRING,
  /** CDI, including Quarkus: the generated class is an alternative with a priority. */
  JAKARTA_CDI,
  /** Micronaut: the generated class replaces the user's. */
  MICRONAUT,
  /** Avaje Inject: the generated class is the primary component. */
  AVAJE,
  /** Guice, Dagger and the like: the user binds the class, which has the same scope. */
  INJECT;

  /** The name of the value that leaves the choice to the processor. */
  static final String AUTO = "auto";

  /** Returns the model of that name in {@code componentModel}, if there is one. */
  static Optional<ComponentModel> named(String name) {
    return Arrays.stream(values()).filter(model -> model.text().equals(name)).findFirst();
  }

  /** Returns whether the container passes an {@code Optional} for a bean that may not exist. */
  public boolean hasOptionalBeans() {
    return this == MICRONAUT || this == AVAJE;
  }

  /** Returns the names that {@code componentModel} accepts. */
  public static String names() {
    return Arrays.stream(values())
        .map(ComponentModel::text)
        .collect(Collectors.joining(", ", AUTO + ", ", ""));
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
