package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.ForwardedMethod;
import io.cachedresult.processor.read.DeclaredEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Writes the statements by which a method changes the results of cached methods.
 *
 * @param result the name of the variable with the method's result
 */
record EffectCode(CachePlan plan, ForwardedMethod method, String result) {

  /** Returns the effects that happen before the method runs. */
  CodeBlock before() {
    return each(true, this::effect);
  }

  /** Returns the effects that happen after the method has run. */
  CodeBlock after() {
    return each(false, this::effect);
  }

  /** Returns the removal of the results that {@link #after} would replace or remove. */
  CodeBlock removalAfter() {
    return each(false, this::removal);
  }

  /** Returns whether {@link #after} stores the method's result. */
  boolean storesResult() {
    return method.effects().stream().anyMatch(effect -> effect.kind() == DeclaredEffect.Kind.PUT);
  }

  private CodeBlock each(
      boolean before, BiFunction<ForwardedMethod.Effect, CodeBlock, CodeBlock> statements) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (ForwardedMethod.Effect effect : method.effects()) {
      if (effect.isBeforeInvocation() == before) {
        CodeBlock cache =
            members().cacheField(effect.target(), method.signature().parameterNames());
        CodeBlock changes = statements.apply(effect, cache);
        if (plan.type().mayLackCaches()) {
          code.beginControlFlow("if ($L != null)", cache).add(changes).endControlFlow();
        } else {
          code.add(changes);
        }
      }
    }
    return code.build();
  }

  private CodeBlock effect(ForwardedMethod.Effect effect, CodeBlock cache) {
    if (effect.kind() != DeclaredEffect.Kind.PUT) {
      return removal(effect, cache);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock put = CodeBlock.of(
        "$L.put($L$L$N)", cache, key(effect), effect.key().isEmpty() ? "" : ", ", result);
    CodeBlock isCached = isCached(effect);
    return isCached.isEmpty()
        ? code.addStatement(put).build()
        : code.beginControlFlow("if ($L)", isCached)
            .addStatement(put)
            .nextControlFlow("else")
            .add(removal(effect, cache))
            .endControlFlow()
            .build();
  }

  private CodeBlock removal(ForwardedMethod.Effect effect, CodeBlock cache) {
    CodeBlock call = effect.kind() == DeclaredEffect.Kind.INVALIDATE_ALL
        ? CodeBlock.of("$L.invalidateAll()", cache)
        : CodeBlock.of("$L.invalidate($L)", cache, key(effect));
    return CodeBlock.builder().addStatement(call).build();
  }

  private static CodeBlock key(ForwardedMethod.Effect effect) {
    return CodeBlock.of("$L", String.join(", ", effect.key()));
  }

  /**
   * Returns the condition under which the cached method would cache the result; empty if it caches
   * every result.
   */
  private CodeBlock isCached(ForwardedMethod.Effect effect) {
    List<CodeBlock> tests = new ArrayList<>();
    if (effect.mustRefuseNull()) {
      tests.add(CodeBlock.of("$N != null", result));
    }
    effect
        .target()
        .unless()
        .map(unless -> members().condition(unless, asResult(effect)))
        .ifPresent(unless -> tests.add(CodeBlock.of("!$L", unless)));
    return CodeBlock.join(tests, " && ");
  }

  /** Returns the result with the type of the cached results, on which overloads may depend. */
  private CodeBlock asResult(ForwardedMethod.Effect effect) {
    TypeName wanted = effect.target().result().type();
    return method.results(wanted)
        ? CodeBlock.of("$N", result)
        : CodeBlock.of("($T) $N", wanted, result);
  }

  private MemberAccess members() {
    return new MemberAccess(plan.type());
  }
}
