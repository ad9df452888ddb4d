package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.ConditionMethod;
import io.cachedresult.processor.read.DurationAttribute;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes how a call is answered: by what is found, or by running the cached method. For a method that
 * returns a future, {@code answer} is given a shared future instead of an entry.
 */
public final class AnswerWriter {

  private final CachePlan plan;
  private final CachedMethod method;
  private final MethodVariables names;
  private final ResultCast cast;

  /** What the cache's superclass is typed with: the value that a future completes with, boxed. */
  private final TypeName storedValue;

  public AnswerWriter(CachePlan plan, CachedMethod method) {
    this.plan = plan;
    this.method = method;
    this.names = new MethodVariables(plan, method);
    this.cast = new ResultCast(method);
    this.storedValue = method.storedResult().box();
  }

  public List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>(List.of(refresh(), get()));
    methods.add(method.isAsync() ? answerByFuture() : answer());
    if (method.isAsync()) {
      method.unless().ifPresent(unless -> addVerdict(methods, unless));
    }
    return methods;
  }

  private MethodSpec refresh() {
    return names
        .compute("refresh")
        .addJavadoc("Computes a result anew; one that is stored is found until the new one is.\n")
        .addModifiers(Modifier.PUBLIC)
        .varargs(method.hasVariableKey())
        .returns(cast.handedOut())
        .addStatement("$T $N = entry($L)", names.entryType, names.mine, names.key())
        .addStatement(
            "return answer($L($N), $L)",
            method.isAsync() ? "joinRefresh" : "claimRefresh",
            names.mine,
            names.argumentsAfter(CodeBlock.of("$N", names.mine)))
        .build();
  }

  private MethodSpec get() {
    CodeBlock found = method.isAsync()
        ? CodeBlock.of("$N.future()", names.entry)
        : CodeBlock.of("$N.$N", names.entry, names.result);
    MethodSpec.Builder get = cast.allowedIn(names.compute("get"))
        .addModifiers(Modifier.PRIVATE)
        .returns(cast.handedOut())
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
    return get.addStatement("return $L", cast.to(cast.handedOut(), found))
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
    MethodSpec.Builder answer = cast.allowedIn(names.answer(names.entryType, names.entry))
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
            cast.to(method.returnType(), CodeBlock.of("$N.$N", names.entry, names.result)))
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
  private void addVerdict(MethodSpec.Builder answer, ConditionMethod unless) {
    CodeBlock computed = CodeBlock.of("$N.$N", names.mine, names.result);
    CodeBlock dropped = unless.callFromCache(plan, cast.to(method.result(), computed));
    if (method.keepsNull()) {
      answer.addStatement("$N = !$L", names.kept, dropped);
    } else {
      answer.addStatement("$N = $L != null && !$L", names.kept, computed, dropped);
    }
  }

  private void addVerdict(List<MethodSpec> methods, ConditionMethod unless) {
    methods.add(isKept(unless));
    if (method.needsCast()) {
      methods.add(isWantedAfterCast(unless));
    }
  }

  /** What a future has completed with is kept or not. */
  private MethodSpec isKept(ConditionMethod unless) {
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
  private MethodSpec isWantedAfterCast(ConditionMethod unless) {
    CodeBlock result = cast.to(method.result().box(), CodeBlock.of("$N", names.result));
    return cast.allowedIn(MethodSpec.methodBuilder("isWanted"))
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(method.signature().typeVariables())
        .returns(boolean.class)
        .addParameter(storedValue, names.result)
        .addStatement("return $L", isWanted(unless, result))
        .build();
  }

  private CodeBlock isWanted(ConditionMethod unless, CodeBlock result) {
    return CodeBlock.of("!$L", unless.callFromCache(plan, result));
  }

  private MethodSpec answerByFuture() {
    CodeBlock shared = CodeBlock.of("$N", names.shared);
    CodeBlock followed = CodeBlock.of(
        "follow($N, $L)",
        names.mine,
        plan.originalFromCache(method.signature(), names.arguments()));
    return cast.allowedIn(
            names.answer(ParameterizedTypeName.get(ResultCast.FUTURE, storedValue), names.shared))
        .returns(cast.handedOut())
        .beginControlFlow("if ($N != null)", names.shared)
        .addStatement("return $L", cast.to(cast.handedOut(), shared))
        .endControlFlow()
        .beginControlFlow("try")
        .addStatement("return $L", cast.to(cast.handedOut(), followed))
        .nextControlFlow("catch ($T $N)", Throwable.class, names.failure)
        .addStatement("fail($N, $N)", names.mine, names.failure)
        .addStatement("throw $N", names.failure)
        .endControlFlow()
        .build();
  }
}
