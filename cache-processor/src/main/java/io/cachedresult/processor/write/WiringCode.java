package io.cachedresult.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.cachedresult.processor.wiring.ContainerTypes;
import io.cachedresult.processor.wiring.Wiring;
import java.util.ArrayList;
import java.util.List;

/** Writes the annotations by which containers find the generated class. */
final class WiringCode {

  private WiringCode() {}

  static List<AnnotationSpec> annotations(Wiring wiring, ClassName source) {
    List<AnnotationSpec> annotations = new ArrayList<>();
    switch (wiring.model()) {
      case JAKARTA_CDI -> {
        annotations.add(AnnotationSpec.builder(ContainerTypes.ALTERNATIVE).build());
        annotations.add(AnnotationSpec.builder(ContainerTypes.PRIORITY)
            .addMember("value", "$L", wiring.priority())
            .build());
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
    annotations.addAll(SignatureCode.annotations(wiring.annotations()));
    return annotations;
  }
}
