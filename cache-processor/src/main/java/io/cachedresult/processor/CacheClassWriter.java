package io.cachedresult.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.cachedresult.AsyncTypedCache;
import io.cachedresult.CacheEnvironment;
import io.cachedresult.CacheSpec;
import io.cachedresult.RemovalListener;
import io.cachedresult.TypedCache;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/**
 * Writes the cache of a method: how a call is answered, and the operations of the handle. For a
 * method that returns a future, {@code answer} is given a shared future instead of an entry.
 */
final class CacheClassWriter {

  private static final ClassName FUTURE = ClassName.get(CompletableFuture.class);

  private final CachePlan plan;
  private final CachedMethod method;
  private final CachedSignature names;

  /** What the cache's superclass is typed with: the value that a future completes with, boxed. */
  private final TypeName storedValue;

  CacheClassWriter(CachePlan plan, CachedMethod method) {
    this.plan = plan;
    this.method = method;
    this.names = new CachedSignature(plan, method);
    this.storedValue = method.storedResult().box();
  }

  TypeSpec type() {
    TypeSpec.Builder type = TypeSpec.classBuilder(method.names().cacheClass())
        .addJavadoc("The results of {@code $N}, by its arguments.\n", method.name())
        .addModifiers(modifiers())
        .superclass(superclass())
        .addMethod(constructor())
        .addMethod(getIfPresent())
        .addMethod(contains())
        .addMethod(put())
        .addMethod(invalidate())
        .addMethods(method
            .each()
            .map(each -> new EachWriter(plan, method, each).methods())
            .orElseGet(
                () -> List.of(refresh(), get(), method.isAsync() ? answerByFuture() : answer())))
        .addMethod(removalListener())
        .addMethod(entry())
        .addMethod(hash());
    if (method.isAsync()) {
      method.unless().ifPresent(unless -> addVerdict(type, unless));
    }
    return type.build();
  }

  private Modifier[] modifiers() {
    return method.signature().isStatic()
        ? new Modifier[] {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL}
        : new Modifier[] {Modifier.PUBLIC, Modifier.FINAL};
  }

  private TypeName superclass() {
    return method.isAsync()
        ? ParameterizedTypeName.get(
            ClassName.get(AsyncTypedCache.class), names.entryType, storedValue)
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

  private MethodSpec getIfPresent() {
    MethodSpec.Builder getIfPresent = names
        .withVariableKey("getIfPresent")
        .addJavadoc("The stored result, or null if there is none; nothing is computed.\n")
        .returns(plan.orNull(method.result().box()))
        .addStatement("$T $N = findStored(entry($L))", names.entryType, names.entry, names.key());
    CodeBlock stored = method.isAsync()
        ? CodeBlock.of("$N.future().join()", names.entry)
        : CodeBlock.of("$N.$N", names.entry, names.result);
    return castingIfNeeded(getIfPresent)
        .addStatement(
            "return $N == null ? null : $L", names.entry, cast(method.result().box(), stored))
        .build();
  }

  private MethodSpec contains() {
    return names
        .withVariableKey("contains")
        .addJavadoc("Whether a result is stored.\n")
        .returns(boolean.class)
        .addStatement("return isStored(entry($L))", names.key())
        .build();
  }

  private MethodSpec put() {
    MethodSpec.Builder put = names
        .withKey("put")
        .addJavadoc("Stores a result in place of any that is stored or being computed.\n")
        .addParameter(method.isAsync() ? method.result().box() : method.result(), names.result);
    if (method.isAsync()) {
      return put.addStatement("putEntry(entry($L), $N)", names.key(), names.result)
          .build();
    }
    CodeBlock given = method.keepsNull()
        ? CodeBlock.of("$N", names.result)
        : CodeBlock.of("$T.requireNonNull($N)", Objects.class, names.result);
    return put.addStatement("$T $N = entry($L)", names.entryType, names.entry, names.key())
        .addStatement("$N.$N = $L", names.entry, names.result, given)
        .addStatement("putEntry($N)", names.entry)
        .build();
  }

  private MethodSpec invalidate() {
    return names
        .withVariableKey("invalidate")
        .addJavadoc("Removes a result; true if there was one.\n")
        .returns(boolean.class)
        .addStatement("return invalidateEntry(entry($L))", names.key())
        .build();
  }

  private MethodSpec refresh() {
    return names
        .compute("refresh")
        .addJavadoc("Computes a result anew; one that is stored is found until the new one is.\n")
        .addModifiers(Modifier.PUBLIC)
        .varargs(method.hasVariableKey())
        .returns(handedOut())
        .addStatement("$T $N = entry($L)", names.entryType, names.mine, names.key())
        .addStatement(
            "return answer($L($N), $L)",
            method.isAsync() ? "joinRefresh" : "claimRefresh",
            names.mine,
            names.argumentsAfter(CodeBlock.of("$N", names.mine)))
        .build();
  }

  private MethodSpec removalListener() {
    TypeName arguments = ParameterizedTypeName.get(List.class, Object.class);
    return MethodSpec.methodBuilder("removalListener")
        .addJavadoc("Has a listener told what leaves from now on, in place of any before.\n")
        .addModifiers(Modifier.PUBLIC)
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(RemovalListener.class),
                WildcardTypeName.supertypeOf(arguments),
                WildcardTypeName.supertypeOf(storedValue)),
            "listener")
        .addStatement("listen(listener)")
        .build();
  }

  private MethodSpec get() {
    CodeBlock found = method.isAsync()
        ? CodeBlock.of("$N.future()", names.entry)
        : CodeBlock.of("$N.$N", names.entry, names.result);
    MethodSpec.Builder get = castingIfNeeded(names.compute("get"))
        .addModifiers(Modifier.PRIVATE)
        .returns(handedOut())
        .addStatement("int $N = hash($L)", names.hash, names.key())
        .addStatement("$1T $2N = first($3N)", names.entryType, names.entry, names.hash)
        .beginControlFlow(
            "while ($1N != null && !($1N.hash() == $2N && $1N.hasKey($3L)))",
            names.entry,
            names.hash,
            names.key())
        .addStatement("$1N = $1N.next()", names.entry)
        .endControlFlow()
        .beginControlFlow("if ($1N != null && isHit($1N))", names.entry);
    if (method.has(DurationAttribute.REFRESH_AFTER_WRITE)) {
      get.addCode(refreshIfDue());
    }
    return get.addStatement("return $L", cast(handedOut(), found))
        .endControlFlow()
        .addStatement(
            "$T $N = $L",
            names.entryType,
            names.mine,
            names.newEntry(CodeBlock.of("$N", names.hash)))
        .addStatement(
            "return answer($L($N), $L)",
            method.isAsync() ? "join" : "claim",
            names.mine,
            names.argumentsAfter(CodeBlock.of("$N", names.mine)))
        .build();
  }

  /** The background gets copies of what is stored, so that nobody can change it or the key. */
  private CodeBlock refreshIfDue() {
    CodeBlock arguments = method.parameters().stream()
        .map(parameter -> parameter.isKey() && parameter.kind().isCopied()
            ? parameter.kind().copy(names.stale + "." + parameter.name())
            : CodeBlock.of("$N", parameter.name()))
        .collect(CodeBlock.joining(", "));
    CodeBlock.Builder code =
        CodeBlock.builder().beginControlFlow("if (isRefreshDue($N))", names.entry);
    if (method.keys().stream().anyMatch(key -> key.kind().isCopied())) {
      code.addStatement("$T $N = $N", names.entryType, names.stale, names.entry);
    }
    return code.addStatement("refreshLater($N, () -> refresh($L))", names.entry, arguments)
        .endControlFlow()
        .build();
  }

  private MethodSpec answer() {
    MethodSpec.Builder answer = castingIfNeeded(names.answer(names.entryType, names.entry))
        .returns(method.returnType())
        .beginControlFlow("if ($N == $N)", names.entry, names.mine);
    if (method.unless().isPresent()) {
      answer.addStatement("boolean $N", names.kept);
    }
    answer
        .beginControlFlow("try")
        .addStatement(
            "$N.$N = $L",
            names.mine,
            names.result,
            plan.originalFromCache(method.signature(), names.arguments()));
    method.unless().ifPresent(unless -> addVerdict(answer, unless));
    return answer
        .nextControlFlow("catch ($T $N)", Throwable.class, names.failure)
        .addStatement("fail($N, $N)", names.mine, names.failure)
        .addStatement("throw $N", names.failure)
        .endControlFlow()
        .addCode(ending())
        .endControlFlow()
        .addStatement(
            "return $L",
            cast(method.returnType(), CodeBlock.of("$N.$N", names.entry, names.result)))
        .build();
  }

  private CodeBlock ending() {
    CodeBlock complete = CodeBlock.of("complete($N)", names.mine);
    if (method.keepsNull() && method.unless().isEmpty()) {
      return CodeBlock.builder().addStatement(complete).build();
    }
    CodeBlock isKept = method.unless().isPresent()
        ? CodeBlock.of("$N", names.kept)
        : CodeBlock.of("$N.$N != null", names.mine, names.result);
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", isKept)
        .addStatement(complete)
        .nextControlFlow("else")
        .addStatement("discard($N)", names.mine)
        .endControlFlow()
        .build();
  }

  /** The user is asked where what he throws becomes the failure of the call. */
  private void addVerdict(MethodSpec.Builder answer, Predicate unless) {
    CodeBlock computed = CodeBlock.of("$N.$N", names.mine, names.result);
    CodeBlock dropped = unless.callFromCache(plan, cast(method.result(), computed));
    if (method.keepsNull()) {
      answer.addStatement("$N = !$L", names.kept, dropped);
    } else {
      answer.addStatement("$N = $L != null && !$L", names.kept, computed, dropped);
    }
  }

  private void addVerdict(TypeSpec.Builder type, Predicate unless) {
    type.addMethod(isKept(unless));
    if (method.needsCast()) {
      type.addMethod(isWantedAfterCast(unless));
    }
  }

  /** What a future has completed with is kept or not. */
  private MethodSpec isKept(Predicate unless) {
    CodeBlock result = CodeBlock.of("$N", names.result);
    CodeBlock isWanted =
        method.needsCast() ? CodeBlock.of("isWanted($L)", result) : isWanted(unless, result);
    return MethodSpec.methodBuilder("isKept")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(boolean.class)
        .addParameter(storedValue, names.result)
        .addStatement("return super.isKept($L) && $L", result, isWanted)
        .build();
  }

  /** The cast may name variables of the cached method, which one that overrides cannot declare. */
  private MethodSpec isWantedAfterCast(Predicate unless) {
    CodeBlock result = cast(method.result().box(), CodeBlock.of("$N", names.result));
    return castingIfNeeded(MethodSpec.methodBuilder("isWanted"))
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(method.signature().typeVariables())
        .returns(boolean.class)
        .addParameter(storedValue, names.result)
        .addStatement("return $L", isWanted(unless, result))
        .build();
  }

  private CodeBlock isWanted(Predicate unless, CodeBlock result) {
    return CodeBlock.of("!$L", unless.callFromCache(plan, result));
  }

  private MethodSpec answerByFuture() {
    CodeBlock shared = CodeBlock.of("$N", names.shared);
    CodeBlock followed = CodeBlock.of(
        "follow($N, $L)",
        names.mine,
        plan.originalFromCache(method.signature(), names.arguments()));
    return castingIfNeeded(
            names.answer(ParameterizedTypeName.get(FUTURE, storedValue), names.shared))
        .returns(handedOut())
        .beginControlFlow("if ($N != null)", names.shared)
        .addStatement("return $L", cast(handedOut(), shared))
        .endControlFlow()
        .beginControlFlow("try")
        .addStatement("return $L", cast(handedOut(), followed))
        .nextControlFlow("catch ($T $N)", Throwable.class, names.failure)
        .addStatement("fail($N, $N)", names.mine, names.failure)
        .addStatement("throw $N", names.failure)
        .endControlFlow()
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

  /** What a call returns; a stage is always a future. */
  private TypeName handedOut() {
    return method.isAsync()
        ? ParameterizedTypeName.get(FUTURE, method.result().box())
        : method.returnType();
  }

  private CodeBlock cast(TypeName type, CodeBlock value) {
    if (!method.needsCast()) {
      return value;
    }
    TypeName anyFuture =
        ParameterizedTypeName.get(FUTURE, WildcardTypeName.subtypeOf(Object.class));
    return method.isAsync() && type.equals(handedOut())
        ? CodeBlock.of("($T) ($T) $L", type, anyFuture, value)
        : CodeBlock.of("($T) $L", type, value);
  }

  /** Entries know no variables of the method; what they hold was put there with the same ones. */
  private MethodSpec.Builder castingIfNeeded(MethodSpec.Builder builder) {
    if (method.needsCast()) {
      builder.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "$S", "unchecked")
          .build());
    }
    return builder;
  }
}
