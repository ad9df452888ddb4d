package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.Signature;
import java.util.ArrayList;
import java.util.List;

/** Writes the methods that override the user's cached methods. */
final class OverrideWriter {

  private final CachePlan plan;
  private final MemberAccess members;

  OverrideWriter(CachePlan plan) {
    this.plan = plan;
    this.members = new MemberAccess(plan.type());
  }

  /**
   * Returns the method that calls the cache, unless there is none yet or the user's condition
   * rejects the call.
   */
  MethodSpec method(CachedMethod cached) {
    Signature signature = cached.signature();
    CodeBlock arguments = MemberAccess.arguments(signature.parameters());
    CodeBlock cache = members.cacheField(cached, signature.parameterNames());
    CodeBlock get = CodeBlock.of("$L.get($L)", cache, arguments);
    List<CodeBlock> uncached = new ArrayList<>();
    if (plan.type().mayLackCaches()) {
      uncached.add(CodeBlock.of("$L == null", cache));
    }
    cached
        .conditions()
        .condition()
        .map(condition -> members.condition(condition, arguments))
        .ifPresent(condition -> uncached.add(CodeBlock.of("!$L", condition)));
    MethodSpec.Builder method = SignatureCode.method(signature);
    if (cached.conditions().condition().isPresent()) {
      return method
          .beginControlFlow("if ($L)", CodeBlock.join(uncached, " || "))
          .addStatement("return $L", members.original(signature))
          .endControlFlow()
          .addStatement("return $L", get)
          .build();
    }
    CodeBlock answer = uncached.isEmpty()
        ? get
        : CodeBlock.of("$L ? $L : $L", uncached.get(0), members.original(signature), get);
    return method.addStatement("return $L", answer).build();
  }
}
