package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.GeneratedClass;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Writes the specification of a cache: its name, and the attributes that the annotation sets. */
final class SpecCode {

  private SpecCode() {}

  static CodeBlock of(CachedMethod method, GeneratedClass generated) {
    CodeBlock.Builder spec = CodeBlock.builder()
        .add("$T.named($S)", RuntimeTypes.SPEC, method.names().cacheName());
    method
        .settings()
        .values()
        .forEach((attribute, value) ->
            spec.add("\n    .with($S, $L)", attribute.label(), argument(attribute, value, method)));
    if (method.signature().isStatic()) {
      spec.add("\n    .ofStaticMethod()");
    }
    if (method.isShared()) {
      spec.add("\n    .shared(new $T())", generated.codecType(method));
    }
    return spec.build();
  }

  private static CodeBlock argument(CacheAttribute attribute, Object value, CachedMethod method) {
    return switch (attribute.kind()) {
      case SIZE, BYTES, DURATION, FRACTION, FLAG ->
        CodeBlock.of(value instanceof String ? "$S" : "$L", value);
      case CONSTANT -> constant((VariableElement) value);
      case INSTANCE ->
        CodeBlock.of("new $T()", method.settings().types(attribute).get(0));
      case CLASSES ->
        method.settings().types(attribute).stream()
            .map(type -> CodeBlock.of("$T.class", type))
            .collect(Collectors.collectingAndThen(
                CodeBlock.joining(", "), types -> CodeBlock.of("$T.of($L)", List.class, types)));
    };
  }

  private static CodeBlock constant(VariableElement constant) {
    ClassName type = ClassName.get((TypeElement) constant.getEnclosingElement());
    return CodeBlock.of("$T.$L", type, constant.getSimpleName());
  }
}
