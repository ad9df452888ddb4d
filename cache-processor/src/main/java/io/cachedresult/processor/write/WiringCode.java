package io.cachedresult.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
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
      }
      case NONE, SPRING, INJECT -> {}
    }
    SignatureCode.annotations(wiring.annotations()).stream()
        .map(annotation -> isDefaultName(annotation) ? named(annotation, source) : annotation)
        .forEach(annotations::add);
    return annotations;
  }

  /** Returns whether an annotation names a bean after its class, which must be the user's. */
  private static boolean isDefaultName(AnnotationSpec annotation) {
    return annotation.type().equals(ContainerTypes.NAMED)
        && annotation.members().isEmpty();
  }

  private static AnnotationSpec named(AnnotationSpec annotation, ClassName source) {
    String name = source.simpleName();
    return annotation.toBuilder()
        .addMember("value", "$S", name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
        .build();
  }
}
