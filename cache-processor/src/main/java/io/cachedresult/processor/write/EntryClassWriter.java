package io.cachedresult.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cachedresult.AsyncEntry;
import io.cachedresult.Entry;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.CachedParameter;
import io.cachedresult.processor.read.DurationAttribute;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class of a method's entries: the parameters and the result as typed fields. */
public final class EntryClassWriter {

  private final CachePlan plan;
  private final CachedMethod method;
  private final MethodVariables signature;

  public EntryClassWriter(CachePlan plan, CachedMethod method) {
    this.plan = plan;
    this.method = method;
    this.signature = new MethodVariables(plan, method);
  }

  public TypeSpec type() {
    TypeSpec.Builder type = TypeSpec.classBuilder(method.names().entryClass())
        .addJavadoc("The arguments of a call of {@code $N}, and its result.\n", method.name())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addTypeVariables(method.entryVariables())
        .superclass(superclass());
    method
        .keys()
        .forEach(
            key -> type.addField(key.storedType(), key.name(), Modifier.PRIVATE, Modifier.FINAL));
    if (!method.isAsync()) {
      type.addField(method.storedResult(), signature.result, Modifier.PRIVATE);
    }
    type.addMethod(constructor()).addMethod(hasKey()).addMethod(hasKeyOf()).addMethod(arguments());
    if (!method.isAsync()) {
      type.addMethod(result());
    }
    if (method.has(DurationAttribute.EXPIRE_AFTER_ACCESS)) {
      addLastUse(type);
    }
    List<FieldSpec> fields = type.build().fieldSpecs();
    method
        .estimate()
        .map(estimate -> SizeWriter.ofEntry(method, signature, estimate, fields))
        .ifPresent(type::addMethod);
    return type.build();
  }

  private void addLastUse(TypeSpec.Builder type) {
    type.addField(long.class, signature.accessedAt, Modifier.PRIVATE, Modifier.VOLATILE)
        .addMethod(MethodSpec.methodBuilder("accessedAt")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(long.class)
            .addStatement("return $N", signature.accessedAt)
            .build())
        .addMethod(MethodSpec.methodBuilder("accessedAt")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(long.class, "time")
            .addStatement("this.$N = time", signature.accessedAt)
            .build());
  }

  private TypeName superclass() {
    return method.isAsync()
        ? ParameterizedTypeName.get(
            ClassName.get(AsyncEntry.class),
            signature.entryType,
            method.storedResult().box())
        : ParameterizedTypeName.get(ClassName.get(Entry.class), signature.entryType);
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(int.class, signature.hash);
    signature.addStoredKey(constructor);
    constructor.addStatement("super($N)", signature.hash);
    for (CachedParameter parameter : method.keys()) {
      constructor.addStatement(
          "this.$N = $L", parameter.name(), parameter.kind().copy(parameter.name()));
    }
    return constructor.build();
  }

  private MethodSpec hasKey() {
    MethodSpec.Builder hasKey =
        MethodSpec.methodBuilder("hasKey").addModifiers(Modifier.PRIVATE).returns(boolean.class);
    signature.addStoredKey(hasKey);
    return hasKey.addStatement("return $L", comparison()).build();
  }

  /** Cheap comparisons first. */
  private CodeBlock comparison() {
    List<CodeBlock> comparisons = method.keys().stream()
        .sorted(Comparator.comparing(CachedParameter::kind))
        .map(parameter -> parameter.kind().equal(parameter.name()))
        .toList();
    return comparisons.isEmpty() ? CodeBlock.of("true") : CodeBlock.join(comparisons, "\n&& ");
  }

  private MethodSpec hasKeyOf() {
    List<CodeBlock> fields = method.keys().stream()
        .map(parameter -> CodeBlock.of("$N.$N", signature.other, parameter.name()))
        .toList();
    return MethodSpec.methodBuilder("hasKeyOf")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(boolean.class)
        .addParameter(signature.entryType, signature.other)
        .addStatement("return hasKey($L)", CodeBlock.join(fields, ", "))
        .build();
  }

  private MethodSpec arguments() {
    CodeBlock values = method.keys().stream()
        .map(parameter -> CodeBlock.of("$N", parameter.name()))
        .collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder("arguments")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(ArrayTypeName.of(plan.orNull(ClassName.OBJECT)))
        .addStatement("return new $T[] {$L}", ClassName.OBJECT, values)
        .build();
  }

  private MethodSpec result() {
    return MethodSpec.methodBuilder("result")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(plan.orNull(ClassName.OBJECT))
        .addStatement("return $N", signature.result)
        .build();
  }
}
