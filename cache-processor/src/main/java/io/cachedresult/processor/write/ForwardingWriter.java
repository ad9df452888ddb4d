package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.ForwardedMethod;
import io.cachedresult.processor.plan.Signature;
import io.cachedresult.processor.read.HostForm;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the methods that always run the user's method, and change cached results before or after
 * it.
 */
final class ForwardingWriter {

  private final CachePlan plan;
  private final MemberAccess members;

  ForwardingWriter(CachePlan plan) {
    this.plan = plan;
    this.members = new MemberAccess(plan.type());
  }

  MethodSpec method(ForwardedMethod forwarded) {
    Signature signature = forwarded.signature();
    NameAllocator names = new NameAllocator();
    signature.parameterNames().forEach(names::newName);
    String result = names.newName("result");
    CodeBlock before = effects(forwarded, true, result);
    CodeBlock after = effects(forwarded, false, result);
    CodeBlock original = members.original(signature);
    MethodSpec.Builder method = SignatureCode.method(signature).addCode(before);
    if (signature.isVoid()) {
      method.addStatement(original).addCode(after);
    } else if (after.isEmpty()) {
      method.addStatement("return $L$L", isSame(signature), original);
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
   * Returns the beginning of an {@code equals}. A delegate that equals only itself does not equal
   * its wrapper, but the wrapper must equal itself (as in Guava's ForwardingCollection).
   */
  private CodeBlock isSame(Signature signature) {
    return plan.type().form() == HostForm.DELEGATE && signature.isEquals()
        ? CodeBlock.of("this == $N || ", signature.parameterNames().get(0))
        : CodeBlock.of("");
  }

  private CodeBlock effects(ForwardedMethod forwarded, boolean before, String result) {
    List<String> parameters = forwarded.signature().parameterNames();
    CodeBlock.Builder code = CodeBlock.builder();
    for (ForwardedMethod.Effect effect : forwarded.effects()) {
      if (effect.isBeforeInvocation() == before) {
        CodeBlock cache = members.cacheField(effect.target(), parameters);
        CodeBlock statements = effect(forwarded, effect, cache, result);
        if (plan.type().mayLackCaches()) {
          code.beginControlFlow("if ($L != null)", cache).add(statements).endControlFlow();
        } else {
          code.add(statements);
        }
      }
    }
    return code.build();
  }

  private CodeBlock effect(
      ForwardedMethod forwarded, ForwardedMethod.Effect effect, CodeBlock cache, String result) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock key = CodeBlock.of("$L", String.join(", ", effect.key()));
    CodeBlock invalidate = CodeBlock.of("$L.invalidate($L)", cache, key);
    return switch (effect.kind()) {
      case INVALIDATE -> code.addStatement(invalidate).build();
      case INVALIDATE_ALL -> code.addStatement("$L.invalidateAll()", cache).build();
      case PUT -> {
        CodeBlock put =
            CodeBlock.of("$L.put($L$L$N)", cache, key, effect.key().isEmpty() ? "" : ", ", result);
        CodeBlock isCached = isCached(forwarded, effect, result);
        yield isCached.isEmpty()
            ? code.addStatement(put).build()
            : code.beginControlFlow("if ($L)", isCached)
                .addStatement(put)
                .nextControlFlow("else")
                .addStatement(invalidate)
                .endControlFlow()
                .build();
      }
    };
  }

  /**
   * Returns the condition under which the cached method would cache the result; empty if it caches
   * every result.
   */
  private CodeBlock isCached(
      ForwardedMethod forwarded, ForwardedMethod.Effect effect, String result) {
    List<CodeBlock> tests = new ArrayList<>();
    if (effect.mustRefuseNull()) {
      tests.add(CodeBlock.of("$N != null", result));
    }
    effect
        .target()
        .unless()
        .map(unless -> members.condition(unless, asResult(forwarded, effect, result)))
        .ifPresent(unless -> tests.add(CodeBlock.of("!$L", unless)));
    return CodeBlock.join(tests, " && ");
  }

  /** Returns the result with the type of the cached results, on which overloads may depend. */
  private static CodeBlock asResult(
      ForwardedMethod forwarded, ForwardedMethod.Effect effect, String result) {
    TypeName wanted = effect.target().result().type();
    return forwarded.results(wanted)
        ? CodeBlock.of("$N", result)
        : CodeBlock.of("($T) $N", wanted, result);
  }
}
