package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cachedresult.AsyncTypedCache;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSpec;
import io.cachedresult.Eviction;
import io.cachedresult.TypedCache;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the cache of a method: what bounds it, its handle, and how it answers. */
public final class CacheClassWriter {

  private final CachePlan plan;
  private final CachedMethod method;
  private final MethodVariables names;

  public CacheClassWriter(CachePlan plan, CachedMethod method) {
    this.plan = plan;
    this.method = method;
    this.names = new MethodVariables(plan, method);
  }

  public TypeSpec type() {
    return TypeSpec.classBuilder(method.names().cacheClass())
        .addJavadoc("The results of {@code $N}, by its arguments.\n", method.name())
        .addModifiers(modifiers())
        .superclass(superclass())
        .addMethod(constructor())
        .addMethods(new HandleWriter(plan, method).methods())
        .addMethods(method
            .each()
            .map(each -> new BatchWriter(plan, method, each).methods())
            .orElseGet(() -> new AnswerWriter(plan, method).methods()))
        .addMethod(entry())
        .addMethod(hash())
        .build();
  }

  private Modifier[] modifiers() {
    return method.signature().isStatic()
        ? new Modifier[] {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL}
        : new Modifier[] {Modifier.PUBLIC, Modifier.FINAL};
  }

  private TypeName superclass() {
    return method.isAsync()
        ? ParameterizedTypeName.get(
            ClassName.get(AsyncTypedCache.class),
            names.entryType,
            method.storedResult().box())
        : ParameterizedTypeName.get(ClassName.get(TypedCache.class), names.entryType);
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(CacheEnvironment.class, "environment")
        .addStatement("super(\nenvironment,\n$L)", spec())
        .build();
  }

  private CodeBlock spec() {
    CodeBlock.Builder spec =
        CodeBlock.builder().add("$T.named($S)", CacheSpec.class, method.names().cacheName());
    CachedMethod.Limits limits = method.limits();
    limits.maximumSize().ifPresent(size -> spec.add("\n    .maximumSize($L)", size));
    limits.maximumMemory().ifPresent(size -> spec.add("\n    .maximumMemory($S)", size));
    limits
        .eviction()
        .ifPresent(eviction -> spec.add("\n    .eviction($T.$L)", Eviction.class, eviction));
    limits.weigher().ifPresent(weigher -> spec.add("\n    .weigher(new $T())", weigher));
    limits
        .durations()
        .forEach((duration, written) -> spec.add("\n    .$L($S)", duration.attribute, written));
    limits.jitter().ifPresent(share -> spec.add("\n    .jitter($L)", share));
    if (!limits.failures().isEmpty()) {
      CodeBlock types = limits.failures().stream()
          .map(type -> CodeBlock.of("$T.class", type))
          .collect(CodeBlock.joining(", "));
      spec.add("\n    .cacheFailures($L)", types);
    }
    if (!limits.cacheNull()) {
      spec.add("\n    .cacheNull(false)");
    }
    return spec.build();
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
    names.addStoredKey(hash);
    List<CodeBlock> hashes =
        method.keys().stream().map(key -> key.kind().hash(key.name())).toList();
    if (hashes.isEmpty()) {
      return hash.addStatement("return 0").build();
    }
    if (hashes.size() == 1) {
      return hash.addStatement("return mix($L)", hashes.get(0)).build();
    }
    hash.addStatement("int $N = $L", names.hash, hashes.get(0));
    for (CodeBlock next : hashes.subList(1, hashes.size())) {
      hash.addStatement("$1N = combine($1N, $2L)", names.hash, next);
    }
    return hash.addStatement("return mix($N)", names.hash).build();
  }
}
