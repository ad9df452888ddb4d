package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.ConditionMethod;

/**
 * Writes the method that answers a call with the entry that was found, or by running the cached
 * method.
 */
final class AnswerWriter {

  private final MemberAccess members;
  private final CachedMethod method;
  private final MethodVariables names;
  private final ResultCast cast;

  AnswerWriter(CachePlan plan, CachedMethod method) {
    this.members = new MemberAccess(plan.type());
    this.method = method;
    this.names = new MethodVariables(plan, method);
    this.cast = new ResultCast(method);
  }

  MethodSpec method() {
    MethodSpec.Builder answer = cast.allowedIn(names.answer(names.entryType, names.entry))
        .returns(method.returnType())
        .beginControlFlow("if ($N == $N)", names.entry, names.candidate);
    if (method.unless().isPresent()) {
      answer.addStatement("boolean $N", names.isCached);
    }
    answer
        .beginControlFlow("try")
        .addStatement(
            "$N.$N = $L",
            names.candidate,
            names.result,
            members.originalFromCache(method.signature(), names.arguments()));
    method.unless().ifPresent(unless -> addVerdict(answer, unless));
    return answer
        .nextControlFlow("catch ($T $N)", Throwable.class, names.failure)
        .addStatement("$N.fail($N, $N)", names.cache, names.candidate, names.failure)
        .addStatement("throw $N", names.failure)
        .endControlFlow()
        .addCode(ending())
        .endControlFlow()
        .addStatement(
            "return $L",
            cast.to(method.returnType(), CodeBlock.of("$N.$N", names.entry, names.result)))
        .build();
  }

  /**
   * Adds the call of the user's condition inside the {@code try}, so that the call fails with its
   * exceptions.
   */
  private void addVerdict(MethodSpec.Builder answer, ConditionMethod unless) {
    CodeBlock computed = CodeBlock.of("$N.$N", names.candidate, names.result);
    CodeBlock rejected =
        members.conditionFromCache(unless, cast.to(method.result().type(), computed));
    if (method.cachesNull()) {
      answer.addStatement("$N = !$L", names.isCached, rejected);
    } else {
      answer.addStatement("$N = $L != null && !$L", names.isCached, computed, rejected);
    }
  }

  private CodeBlock ending() {
    CodeBlock complete = CodeBlock.of("$N.complete($N)", names.cache, names.candidate);
    if (method.cachesNull() && method.unless().isEmpty()) {
      return CodeBlock.builder().addStatement(complete).build();
    }
    CodeBlock isCached = method.unless().isPresent()
        ? CodeBlock.of("$N", names.isCached)
        : CodeBlock.of("$N.$N != null", names.candidate, names.result);
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", isCached)
        .addStatement(complete)
        .nextControlFlow("else")
        .addStatement("$N.discard($N)", names.cache, names.candidate)
        .endControlFlow()
        .build();
  }
}
