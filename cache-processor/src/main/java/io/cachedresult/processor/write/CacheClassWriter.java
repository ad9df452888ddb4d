package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the cache class of a method: its specification, its operations, and the methods that answer
 * calls.
 */
final class CacheClassWriter {

  private final CachePlan plan;
  private final CachedMethod method;
  private final MethodVariables names;

  CacheClassWriter(CachePlan plan, CachedMethod method) {
    this.plan = plan;
    this.method = method;
    this.names = new MethodVariables(plan, method);
  }

  TypeSpec type() {
    return TypeSpec.classBuilder(method.names().cacheClass())
        .addJavadoc("The cache of {@code $N}.\n", method.name())
        .addModifiers(modifiers())
        .superclass(superclass())
        .addMethod(constructor())
        .addMethods(new HandleWriter(plan, method).methods())
        .addMethods(answers())
        .addMethod(entry())
        .addMethod(hash())
        .build();
  }

  private List<MethodSpec> answers() {
    if (method.batch().isPresent()) {
      return new BatchWriter(plan, method, method.batch().get()).methods();
    }
    List<MethodSpec> methods = new ArrayList<>(new LookupWriter(plan, method).methods());
    methods.addAll(
        method.isAsync()
            ? new FutureComputationWriter(plan, method).methods()
            : List.of(new ComputationWriter(plan, method).method()));
    return methods;
  }

  private Modifier[] modifiers() {
    return method.signature().isStatic()
        ? new Modifier[] {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL}
        : new Modifier[] {Modifier.PUBLIC, Modifier.FINAL};
  }

  private TypeName superclass() {
    return ParameterizedTypeName.get(
        method.isAsync() ? RuntimeTypes.FUTURE_HANDLE : RuntimeTypes.BLOCKING_HANDLE,
        names.entryType,
        method.result().storedType().box());
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(RuntimeTypes.ENVIRONMENT, "environment")
        .addStatement("super(\nenvironment,\n$L)", SpecCode.of(method, plan.type()))
        .build();
  }

  private MethodSpec entry() {
    MethodSpec.Builder entry =
        MethodSpec.methodBuilder("entry").addModifiers(Modifier.PRIVATE).returns(names.entryType);
    names.addStoredKey(entry);
    return entry
        .addStatement("return $L", names.newEntry(CodeBlock.of("hash($L)", names.key())))
        .build();
  }

  private MethodSpec hash() {
    MethodSpec.Builder hash =
        MethodSpec.methodBuilder("hash").addModifiers(Modifier.PRIVATE).returns(int.class);
    if (method.isShared()) {
      hash.addModifiers(Modifier.STATIC); // The codec has no instance of the cache.
    }
    names.addStoredKey(hash);
    List<CodeBlock> hashes = method.keys().stream()
        .map(key -> KeyCode.hash(key.kind(), names.nameOf(key)))
        .toList();
    if (hashes.isEmpty()) {
      return hash.addStatement("return 0").build();
    }
    if (hashes.size() == 1) {
      return hash.addStatement("return $T.mix($L)", RuntimeTypes.KEY_HASH, hashes.get(0))
          .build();
    }
    hash.addStatement("int $N = $L", names.hash, hashes.get(0));
    for (CodeBlock next : hashes.subList(1, hashes.size())) {
      hash.addStatement("$1N = $3T.combine($1N, $2L)", names.hash, next, RuntimeTypes.KEY_HASH);
    }
    return hash.addStatement("return $T.mix($N)", RuntimeTypes.KEY_HASH, names.hash)
        .build();
  }
}
