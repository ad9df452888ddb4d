package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.cachedresult.Weighing;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.size.EntrySize;
import io.cachedresult.processor.size.FieldLayout;
import io.cachedresult.processor.size.SizeMethod;
import io.cachedresult.processor.size.ValueSize;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes how entries and what they refer to are named for what they take. */
public final class SizeWriter {

  private SizeWriter() {}

  /** The method of an entry class with these fields. */
  public static MethodSpec ofEntry(
      CachedMethod method, MethodVariables signature, EntrySize estimate, List<FieldSpec> fields) {
    FieldLayout layout = FieldLayout.of(fields.stream().map(FieldSpec::type).toList());
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
      Optional<ValueSize> weight,
      String weighing,
      CodeBlock value,
      NameAllocator names) {
    weight.ifPresent(of -> weigh.addStatement("$L", of.call(weighing, value, names)));
  }

  /** The method for the parts of an object. */
  public static MethodSpec ofParts(SizeMethod method) {
    NameAllocator names = new NameAllocator();
    names.newName(SizeMethod.WEIGHING);
    names.newName(method.value());
    MethodSpec.Builder weigh = MethodSpec.methodBuilder(method.name())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(Weighing.class, SizeMethod.WEIGHING)
        .addParameter(method.type(), method.value());
    CodeBlock otherwise = otherwise(method, names);
    if (method.cases().isEmpty()) {
      return weigh.addCode(otherwise).build();
    }
    boolean isFirst = true;
    for (SizeMethod.Case one : method.cases()) {
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
          one.weight().inside(SizeMethod.WEIGHING, CodeBlock.of("$N", one.variable()), names));
    }
    if (!otherwise.isEmpty()) {
      weigh.nextControlFlow("else").addCode(otherwise);
    }
    return weigh.endControlFlow().build();
  }

  /** What is named of an object that is none of the cases. */
  private static CodeBlock otherwise(SizeMethod method, NameAllocator names) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock value = CodeBlock.of("$N", method.value());
    if (method.mayBeOther()) {
      code.addStatement("$L", ValueSize.Plain.ANY.call(SizeMethod.WEIGHING, value, names));
    }
    method.fields().ifPresent(fields -> {
      code.addStatement(
          "$N.object($L, $L)",
          SizeMethod.WEIGHING,
          fields.layout().references(),
          fields.layout().primitives());
      for (SizeMethod.Part part : fields.parts()) {
        CodeBlock field = CodeBlock.of("$L.$L", value, part.access());
        code.addStatement("$L", part.weight().call(SizeMethod.WEIGHING, field, names));
      }
    });
    return code.build();
  }
}
