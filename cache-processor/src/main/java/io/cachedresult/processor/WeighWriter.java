package io.cachedresult.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.cachedresult.Weighing;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes how an entry names what it takes. */
final class WeighWriter {

  private final CachedMethod method;
  private final CachedSignature signature;

  WeighWriter(CachedMethod method, CachedSignature signature) {
    this.method = method;
    this.signature = signature;
  }

  /** The method of an entry class with these fields. */
  MethodSpec weigh(Estimate estimate, List<FieldSpec> fields) {
    Layout layout = Layout.of(fields.stream().map(FieldSpec::type).toList());
    MethodSpec.Builder weigh = MethodSpec.methodBuilder("weigh")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(Weighing.class, signature.weighing)
        .addStatement(
            "$N.$L($L, $L)",
            signature.weighing,
            method.isAsync() ? "asyncEntry" : "entry",
            layout.references(),
            layout.primitives());
    for (int i = 0; i < estimate.keys().size(); i++) {
      add(weigh, estimate.keys().get(i), CodeBlock.of("$N", method.keys().get(i).name()));
    }
    add(
        weigh,
        estimate.result(),
        method.isAsync() ? CodeBlock.of("future().join()") : CodeBlock.of("$N", signature.result));
    return weigh.build();
  }

  private void add(MethodSpec.Builder weigh, Optional<Weight> weight, CodeBlock value) {
    weight.ifPresent(of -> weigh.addStatement("$L", of.statement(signature.weighing, value)));
  }
}
