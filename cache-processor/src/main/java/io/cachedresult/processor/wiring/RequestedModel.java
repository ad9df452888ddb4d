package io.cachedresult.processor.wiring;

import io.cachedresult.CacheDefaults;
import io.cachedresult.processor.types.DeclaredAnnotation;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The component model that the user has asked for, in {@link CacheDefaults} of a type or in a
 * compiler option for all.
 *
 * @param name the name, which may be misspelled
 * @param annotation the annotation that names it; empty for the option and the default
 */
public record RequestedModel(String name, Optional<DeclaredAnnotation> annotation) {

  /** The name of the compiler option. */
  public static final String OPTION = "cachedresult.componentModel";

  /** The name of the attribute. */
  public static final String ATTRIBUTE = "componentModel";

  /** Returns what is asked for a type, by its annotation or else by an option of the compiler. */
  static RequestedModel of(TypeElement type, Map<String, String> options) {
    Optional<DeclaredAnnotation> defaults = DeclaredAnnotation.on(type, CacheDefaults.class);
    return defaults
        .flatMap(annotation -> annotation.text(ATTRIBUTE))
        .map(name -> new RequestedModel(name, defaults))
        .orElseGet(() -> ofAll(options.get(OPTION)));
  }

  private static RequestedModel ofAll(@Nullable String option) {
    return new RequestedModel(
        option == null ? ComponentModel.AUTO : option.strip(), Optional.empty());
  }

  /** Returns whether the name is one that is accepted. */
  public boolean isValid() {
    return isAuto() || model().isPresent();
  }

  boolean isAuto() {
    return name.equals(ComponentModel.AUTO);
  }

  Optional<ComponentModel> model() {
    return ComponentModel.named(name);
  }
}
