package io.cachedresult.cdi;

import io.cachedresult.CacheEnvironment;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.inject.build.compatible.spi.Types;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Replaces each bean {@code X} by its generated class {@code CachedX}. The container finds and runs
 * this extension; applications do not use it directly.
 *
 * <p>Without it, {@code CachedX} is an alternative to {@code X}: {@code X} remains a bean, which
 * also observes events, and an {@code Instance} of several beans contains only the alternatives.
 */
public final class CachedBeansExtension implements BuildCompatibleExtension {

  /** The replacements by the names of both classes, as they were before any change. */
  private final Map<String, BeanReplacement> replacements = new ConcurrentHashMap<>();

  private volatile boolean hasEnvironment;

  /** Creates an extension for one container. */
  public CachedBeansExtension() {}

  /** Changes the annotations of a user's class or of a generated one. */
  @Enhancement(types = Object.class, withSubtypes = true)
  public void replace(ClassConfig config, Types types) {
    ClassInfo type = config.info();
    find(type, types).ifPresent(replacement -> {
      if (type.name().equals(replacement.generated())) {
        EnvironmentInjection.into(config);
        config.removeAnnotation(replacement::isSuperfluous);
      } else if (replacement.isComplete()) {
        // An alternative that is not selected is no bean. It is too late for @Vetoed.
        config.addAnnotation(Alternative.class);
        config.removeAnnotation(BeanReplacement::isPriority);
      }
    });
  }

  private Optional<BeanReplacement> find(ClassInfo type, Types types) {
    Optional<BeanReplacement> replacement = Optional.ofNullable(replacements.get(type.name()))
        .or(() -> BeanReplacement.of(type, types))
        .or(() -> BeanReplacement.by(type));
    replacement.ifPresent(found -> {
      replacements.put(found.source(), found);
      replacements.put(found.generated(), found);
    });
    return replacement;
  }

  /** Records that the application has an environment. */
  @Registration(types = CacheEnvironment.class)
  public void register(BeanInfo bean) {
    hasEnvironment |= bean.qualifiers().stream()
        .anyMatch(qualifier -> qualifier.name().equals(Default.class.getName()));
  }

  /** Adds the environment of the process if the application has none. */
  @Synthesis
  public void synthesize(SyntheticComponents components) {
    if (!hasEnvironment) {
      components
          .addBean(CacheEnvironment.class)
          .type(CacheEnvironment.class)
          .createWith(SharedEnvironment.class);
    }
  }
}
