package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.ForwardedMethod;
import io.cachedresult.processor.plan.Signature;
import java.util.ArrayList;
import java.util.List;

/** Writes the methods that stand for the user's: those with results to keep, and the others. */
public final class OverrideWriter {

  private final CachePlan plan;

  public OverrideWriter(CachePlan plan) {
    this.plan = plan;
  }

  /** Looks into the cache, unless there is none yet, or the call is not for it. */
  public MethodSpec cached(CachedMethod cached) {
    Signature signature = cached.signature();
    CodeBlock cache = plan.cacheField(cached, signature.parameterNames());
    CodeBlock get = CodeBlock.of("$L.get($L)", cache, signature.arguments());
    List<CodeBlock> uncached = new ArrayList<>();
    if (plan.mayLackCaches()) {
      uncached.add(CodeBlock.of("$L == null", cache));
    }
    cached
        .condition()
        .map(condition -> condition.call(plan, signature.arguments()))
        .ifPresent(condition -> uncached.add(CodeBlock.of("!$L", condition)));
    MethodSpec.Builder method = signature.method();
    if (cached.condition().isPresent()) {
      return method
          .beginControlFlow("if ($L)", CodeBlock.join(uncached, " || "))
          .addStatement("return $L", plan.original(signature))
          .endControlFlow()
          .addStatement("return $L", get)
          .build();
    }
    CodeBlock answer = uncached.isEmpty()
        ? get
        : CodeBlock.of("$L ? $L : $L", uncached.get(0), plan.original(signature), get);
    return method.addStatement("return $L", answer).build();
  }

  /** Runs always, with what is to be done before and after. */
  public MethodSpec forwarded(ForwardedMethod forwarded) {
    Signature signature = forwarded.signature();
    NameAllocator names = new NameAllocator();
    signature.parameterNames().forEach(names::newName);
    String result = names.newName("result");
    CodeBlock before = effects(forwarded, true, result);
    CodeBlock after = effects(forwarded, false, result);
    CodeBlock original = plan.original(signature);
    MethodSpec.Builder method = signature.method().addCode(before);
    if (signature.isVoid()) {
      method.addStatement(original).addCode(after);
    } else if (after.isEmpty()) {
      method.addStatement("return $L$L", isItself(signature), original);
    } else if (forwarded.isAsync()) {
      String failure = names.newName("failure");
      method.addCode(CodeBlock.builder()
          .add("return $L.whenComplete(($N, $N) -> {\n", original, result, failure)
          .indent()
          .beginControlFlow("if ($N == null)", failure)
          .add(after)
          .endControlFlow()
          .unindent()
          .add("});\n")
          .build());
    } else {
      method
          .addStatement("$T $N = $L", signature.returnType(), result, original)
          .addCode(after)
          .addStatement("return $N", result);
    }
    return method.build();
  }

  /**
   * The beginning of an {@code equals}: a delegate that equals only itself does not equal what stands
   * in front of it, which equals itself all the same (as in Guava's ForwardingCollection and others).
   */
  private CodeBlock isItself(Signature signature) {
    return plan.form() == CachePlan.Form.DELEGATE && signature.isEquals()
        ? CodeBlock.of("this == $N || ", signature.parameterNames().get(0))
        : CodeBlock.of("");
  }

  private CodeBlock effects(ForwardedMethod forwarded, boolean before, String result) {
    List<String> parameters = forwarded.signature().parameterNames();
    CodeBlock.Builder code = CodeBlock.builder();
    for (ForwardedMethod.Effect effect : forwarded.effects()) {
      if (effect.isBeforeInvocation() == before) {
        CodeBlock cache = plan.cacheField(effect.target(), parameters);
        CodeBlock statements = effect(effect, cache, result);
        if (plan.mayLackCaches()) {
          code.beginControlFlow("if ($L != null)", cache).add(statements).endControlFlow();
        } else {
          code.add(statements);
        }
      }
    }
    return code.build();
  }

  private CodeBlock effect(ForwardedMethod.Effect effect, CodeBlock cache, String result) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock key = CodeBlock.of("$L", String.join(", ", effect.key()));
    CodeBlock invalidate = CodeBlock.of("$L.invalidate($L)", cache, key);
    return switch (effect.kind()) {
      case INVALIDATE -> code.addStatement(invalidate).build();
      case INVALIDATE_ALL -> code.addStatement("$L.invalidateAll()", cache).build();
      case PUT -> {
        CodeBlock put =
            CodeBlock.of("$L.put($L$L$N)", cache, key, effect.key().isEmpty() ? "" : ", ", result);
        CodeBlock isKept = isKept(effect, result);
        yield isKept.isEmpty()
            ? code.addStatement(put).build()
            : code.beginControlFlow("if ($L)", isKept)
                .addStatement(put)
                .nextControlFlow("else")
                .addStatement(invalidate)
                .endControlFlow()
                .build();
      }
    };
  }

  /** Whether the cached method would keep the result; empty if it keeps any. */
  private CodeBlock isKept(ForwardedMethod.Effect effect, String result) {
    List<CodeBlock> tests = new ArrayList<>();
    if (effect.mustRefuseNull()) {
      tests.add(CodeBlock.of("$N != null", result));
    }
    effect
        .target()
        .unless()
        .map(unless -> unless.call(plan, CodeBlock.of("$N", result)))
        .ifPresent(unless -> tests.add(CodeBlock.of("!$L", unless)));
    return CodeBlock.join(tests, " && ");
  }
}
