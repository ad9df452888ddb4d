package io.cachedresult.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.Signature;
import io.cachedresult.processor.types.MicronautCalls;
import io.cachedresult.processor.wiring.ComponentModel;
import io.cachedresult.processor.wiring.ContainerTypes;
import io.cachedresult.processor.wiring.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the annotations by which containers find the generated class. */
final class WiringCode {

  private WiringCode() {}

  static List<AnnotationSpec> annotations(Wiring wiring, ClassName source) {
    List<AnnotationSpec> annotations = new ArrayList<>();
    switch (wiring.model()) {
      case JAKARTA_CDI -> {
        annotations.add(AnnotationSpec.builder(ContainerTypes.ALTERNATIVE).build());
        wiring
            .priority()
            .ifPresent(priority -> annotations.add(AnnotationSpec.builder(ContainerTypes.PRIORITY)
                .addMember("value", "$L", priority)
                .build()));
      }
      case MICRONAUT ->
        annotations.add(AnnotationSpec.builder(ContainerTypes.REPLACES)
            .addMember("value", "$T.class", source)
            .build());
      case AVAJE -> {
        annotations.add(AnnotationSpec.builder(ContainerTypes.AVAJE_COMPONENT).build());
        annotations.add(AnnotationSpec.builder(ContainerTypes.AVAJE_PRIMARY).build());
        wiring.name().ifPresent(name -> annotations.add(named(name)));
      }
      case NONE, SPRING, INJECT -> {}
    }
    SignatureCode.annotations(wiring.annotations()).stream()
        .map(annotation -> isDefaultName(annotation) && wiring.model() != ComponentModel.AVAJE
            ? named(defaultName(source))
            : annotation)
        .forEach(annotations::add);
    return annotations;
  }

  /**
   * Returns the annotations of a method that the generated class only repeats. A listener of
   * Micronaut gets a condition that is never met, since the listener of the user's class already
   * calls the method.
   */
  static List<AnnotationSpec> annotations(Signature signature, CachePlan plan) {
    return plan.wiring().model() == ComponentModel.MICRONAUT
            && signature.annotations().stream().anyMatch(MicronautCalls::isListener)
        ? List.of(AnnotationSpec.builder(ContainerTypes.REQUIRES)
            .addMember("missing", "$T.class", plan.type().source())
            .build())
        : List.of();
  }

  /** Returns whether an annotation names a bean after its class, which must be the user's. */
  private static boolean isDefaultName(AnnotationSpec annotation) {
    return annotation.type().equals(ContainerTypes.NAMED)
        && annotation.members().isEmpty();
  }

  private static String defaultName(ClassName source) {
    String name = source.simpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static AnnotationSpec named(String name) {
    return AnnotationSpec.builder(ContainerTypes.NAMED)
        .addMember("value", "$S", name)
        .build();
  }
}
