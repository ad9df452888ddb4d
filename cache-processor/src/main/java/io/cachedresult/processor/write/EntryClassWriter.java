package io.cachedresult.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.CachedParameter;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class of a method's entries: the parameters and the result as typed fields. */
final class EntryClassWriter {

  private final CachePlan plan;
  private final CachedMethod method;
  private final MethodVariables names;

  EntryClassWriter(CachePlan plan, CachedMethod method) {
    this.plan = plan;
    this.method = method;
    this.names = new MethodVariables(plan, method);
  }

  TypeSpec type() {
    TypeSpec.Builder type = TypeSpec.classBuilder(method.names().entryClass())
        .addJavadoc("A key and a result of {@code $N}.\n", method.name())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addTypeVariables(method.entry().typeVariables())
        .superclass(superclass());
    method
        .keys()
        .forEach(key ->
            type.addField(key.storedType(), names.nameOf(key), Modifier.PRIVATE, Modifier.FINAL));
    if (!method.isAsync()) {
      type.addField(method.result().storedType(), names.result, Modifier.PRIVATE);
    }
    type.addMethod(constructor()).addMethod(hasKey()).addMethod(hasKeyOf()).addMethod(arguments());
    if (!method.isAsync()) {
      type.addMethod(result());
    }
    if (method.has(CacheAttribute.EXPIRE_AFTER_ACCESS)) {
      addLastUse(type);
    }
    List<FieldSpec> fields = type.build().fieldSpecs();
    method
        .entry()
        .size()
        .map(size -> new SizeWriter(plan.type().name()).ofEntry(method, names, size, fields))
        .ifPresent(type::addMethod);
    return type.build();
  }

  private void addLastUse(TypeSpec.Builder type) {
    type.addField(long.class, names.accessedAt, Modifier.PRIVATE, Modifier.VOLATILE)
        .addMethod(MethodSpec.methodBuilder("accessedAt")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(long.class)
            .addStatement("return $N", names.accessedAt)
            .build())
        .addMethod(MethodSpec.methodBuilder("recordAccess")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(long.class, "time")
            .addStatement("this.$N = time", names.accessedAt)
            .build());
  }

  private TypeName superclass() {
    return method.isAsync()
        ? ParameterizedTypeName.get(
            RuntimeTypes.ASYNC_ENTRY,
            names.entryType,
            method.result().storedType().box())
        : ParameterizedTypeName.get(RuntimeTypes.ENTRY, names.entryType);
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(int.class, names.hash);
    names.addStoredKey(constructor);
    constructor.addStatement("super($N)", names.hash);
    for (CachedParameter key : method.keys()) {
      String name = names.nameOf(key);
      constructor.addStatement("this.$N = $L", name, KeyCode.copy(key.kind(), name));
    }
    return constructor.build();
  }

  private MethodSpec hasKey() {
    MethodSpec.Builder hasKey =
        MethodSpec.methodBuilder("hasKey").addModifiers(Modifier.PRIVATE).returns(boolean.class);
    names.addStoredKey(hasKey);
    return hasKey.addStatement("return $L", comparison()).build();
  }

  /** Returns the comparison of all parts of the key, the cheapest first. */
  private CodeBlock comparison() {
    List<CodeBlock> comparisons = method.keys().stream()
        .sorted(Comparator.comparing(CachedParameter::kind))
        .map(key -> KeyCode.equal(key.kind(), names.nameOf(key)))
        .toList();
    return comparisons.isEmpty() ? CodeBlock.of("true") : CodeBlock.join(comparisons, "\n&& ");
  }

  private MethodSpec hasKeyOf() {
    List<CodeBlock> fields = method.keys().stream()
        .map(key -> CodeBlock.of("$N.$N", names.other, names.nameOf(key)))
        .toList();
    return MethodSpec.methodBuilder("hasKeyOf")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(boolean.class)
        .addParameter(names.entryType, names.other)
        .addStatement("return hasKey($L)", CodeBlock.join(fields, ", "))
        .build();
  }

  private MethodSpec arguments() {
    return MethodSpec.methodBuilder("arguments")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(ArrayTypeName.of(NullableTypes.orNull(ClassName.OBJECT, plan.context())))
        .addStatement("return new $T[] {$L}", ClassName.OBJECT, names.key())
        .build();
  }

  private MethodSpec result() {
    return MethodSpec.methodBuilder("result")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(NullableTypes.orNull(ClassName.OBJECT, plan.context()))
        .addStatement("return $N", names.result)
        .build();
  }
}
