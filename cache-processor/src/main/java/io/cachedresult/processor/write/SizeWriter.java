package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.size.EntrySize;
import io.cachedresult.processor.size.FieldLayout;
import io.cachedresult.processor.size.SizeMethod;
import io.cachedresult.processor.size.ValueSize;
import io.cachedresult.processor.types.NewName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the methods that estimate the sizes of entries and of the objects they refer to. */
final class SizeWriter {

  private final SizeCode code;

  SizeWriter(ClassName generated) {
    this.code = new SizeCode(generated);
  }

  /** Returns the method that estimates the size of an entry with these fields. */
  MethodSpec ofEntry(
      CachedMethod method, MethodVariables variables, EntrySize size, List<FieldSpec> fields) {
    FieldLayout layout = FieldLayout.of(fields.stream().map(FieldSpec::type).toList());
    MethodSpec.Builder estimate = MethodSpec.methodBuilder("estimateSize")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(RuntimeTypes.SIZE_ESTIMATOR, variables.estimator)
        .addStatement(
            "$N.$L($L, $L)",
            variables.estimator,
            method.isAsync() ? "asyncEntry" : "entry",
            layout.references(),
            layout.primitives());
    for (int i = 0; i < size.keys().size(); i++) {
      String key = variables.nameOf(method.keys().get(i));
      add(estimate, size.keys().get(i), variables.estimator, CodeBlock.of("$N", key));
    }
    CodeBlock result =
        method.isAsync() ? CodeBlock.of("future().join()") : CodeBlock.of("$N", variables.result);
    add(estimate, size.result(), variables.estimator, result);
    return estimate.build();
  }

  private void add(
      MethodSpec.Builder estimate, Optional<ValueSize> size, String estimator, CodeBlock value) {
    NameAllocator names = new NameAllocator();
    NewName.in(names, estimator);
    size.ifPresent(given -> estimate.addStatement("$L", code.call(given, estimator, value, names)));
  }

  /** Returns the method that estimates the parts of an object. */
  MethodSpec ofParts(SizeMethod method) {
    NameAllocator names = new NameAllocator();
    NewName.in(names, SizeMethod.ESTIMATOR);
    NewName.in(names, method.value());
    MethodSpec.Builder estimate = MethodSpec.methodBuilder(method.name())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(RuntimeTypes.SIZE_ESTIMATOR, SizeMethod.ESTIMATOR)
        .addParameter(method.type(), method.value());
    CodeBlock otherwise = otherwise(method, names);
    if (method.cases().isEmpty()) {
      return estimate.addCode(otherwise).build();
    }
    boolean isFirst = true;
    for (SizeMethod.Case one : method.cases()) {
      CodeBlock question =
          CodeBlock.of("if ($N instanceof $T $N)", method.value(), one.type(), one.variable());
      if (isFirst) {
        estimate.beginControlFlow("$L", question);
      } else {
        estimate.nextControlFlow("else $L", question);
      }
      isFirst = false;
      CodeBlock value = CodeBlock.of("$N", one.variable());
      estimate.addStatement("$L", code.callForCase(one.size(), SizeMethod.ESTIMATOR, value, names));
    }
    if (!otherwise.isEmpty()) {
      estimate.nextControlFlow("else").addCode(otherwise);
    }
    return estimate.endControlFlow().build();
  }

  /** Returns the statements that count an object that matches no case. */
  private CodeBlock otherwise(SizeMethod method, NameAllocator names) {
    CodeBlock.Builder statements = CodeBlock.builder();
    CodeBlock value = CodeBlock.of("$N", method.value());
    if (method.mayBeOther()) {
      statements.addStatement(
          "$L", code.call(ValueSize.Plain.ANY, SizeMethod.ESTIMATOR, value, names));
    }
    method.fields().ifPresent(fields -> {
      if (method.isCircular()) {
        statements.beginControlFlow("if ($N.isFirst($L))", SizeMethod.ESTIMATOR, value);
      }
      statements.addStatement(
          "$N.object($L, $L)",
          SizeMethod.ESTIMATOR,
          fields.layout().references(),
          fields.layout().primitives());
      addParts(statements, value, fields.parts(false), names);
      if (!fields.parts(true).isEmpty()) {
        statements.beginControlFlow("if ($L.getClass() == $T.class)", value, method.rawType());
        addParts(statements, value, fields.parts(true), names);
        statements.endControlFlow();
      }
      if (method.isCircular()) {
        statements.endControlFlow();
      }
    });
    return statements.build();
  }

  private void addParts(
      CodeBlock.Builder statements,
      CodeBlock value,
      List<SizeMethod.Part> parts,
      NameAllocator names) {
    for (SizeMethod.Part part : parts) {
      CodeBlock field = CodeBlock.of("$L.$L", value, part.access());
      statements.addStatement("$L", code.call(part.size(), SizeMethod.ESTIMATOR, field, names));
    }
  }
}
