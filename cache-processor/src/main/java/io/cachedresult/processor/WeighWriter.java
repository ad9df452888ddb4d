package io.cachedresult.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.cachedresult.Weighing;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes how entries and what they refer to are named for what they take. */
final class WeighWriter {

  private WeighWriter() {}

  /** The method of an entry class with these fields. */
  static MethodSpec ofEntry(
      CachedMethod method, CachedSignature signature, Estimate estimate, List<FieldSpec> fields) {
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
    NameAllocator names = new NameAllocator();
    names.newName(signature.weighing);
    for (int i = 0; i < estimate.keys().size(); i++) {
      CodeBlock key = CodeBlock.of("$N", method.keys().get(i).name());
      add(weigh, estimate.keys().get(i), signature.weighing, key, names);
    }
    CodeBlock result =
        method.isAsync() ? CodeBlock.of("future().join()") : CodeBlock.of("$N", signature.result);
    add(weigh, estimate.result(), signature.weighing, result, names);
    return weigh.build();
  }

  private static void add(
      MethodSpec.Builder weigh,
      Optional<Weight> weight,
      String weighing,
      CodeBlock value,
      NameAllocator names) {
    weight.ifPresent(of -> weigh.addStatement("$L", of.call(weighing, value, names)));
  }

  /** The method for the parts of an object. */
  static MethodSpec ofParts(WeighMethod method) {
    NameAllocator names = new NameAllocator();
    names.newName(WeighMethod.WEIGHING);
    names.newName(method.value());
    MethodSpec.Builder weigh = MethodSpec.methodBuilder(method.name())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(Weighing.class, WeighMethod.WEIGHING)
        .addParameter(method.type(), method.value());
    CodeBlock otherwise = otherwise(method, names);
    if (method.cases().isEmpty()) {
      return weigh.addCode(otherwise).build();
    }
    boolean isFirst = true;
    for (WeighMethod.Case one : method.cases()) {
      CodeBlock question =
          CodeBlock.of("if ($N instanceof $T $N)", method.value(), one.type(), one.variable());
      if (isFirst) {
        weigh.beginControlFlow("$L", question);
      } else {
        weigh.nextControlFlow("else $L", question);
      }
      isFirst = false;
      weigh.addStatement(
          "$L",
          one.weight().inside(WeighMethod.WEIGHING, CodeBlock.of("$N", one.variable()), names));
    }
    if (!otherwise.isEmpty()) {
      weigh.nextControlFlow("else").addCode(otherwise);
    }
    return weigh.endControlFlow().build();
  }

  /** What is named of an object that is none of the cases. */
  private static CodeBlock otherwise(WeighMethod method, NameAllocator names) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock value = CodeBlock.of("$N", method.value());
    if (method.mayBeOther()) {
      code.addStatement("$L", Weight.Plain.ANY.call(WeighMethod.WEIGHING, value, names));
    }
    method.fields().ifPresent(fields -> {
      code.addStatement(
          "$N.object($L, $L)",
          WeighMethod.WEIGHING,
          fields.layout().references(),
          fields.layout().primitives());
      for (WeighMethod.Part part : fields.parts()) {
        CodeBlock field = CodeBlock.of("$L.$L", value, part.access());
        code.addStatement("$L", part.weight().call(WeighMethod.WEIGHING, field, names));
      }
    });
    return code.build();
  }
}
