package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.ForwardedMethod;
import io.cachedresult.processor.plan.Signature;
import io.cachedresult.processor.read.HostForm;
import io.cachedresult.processor.types.NewName;

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
    signature.parameterNames().forEach(name -> NewName.in(names, name));
    String result = NewName.in(names, "result");
    EffectCode effects = new EffectCode(plan, forwarded, result);
    CodeBlock after = effects.after();
    CodeBlock original = members.original(signature);
    MethodSpec.Builder method = SignatureCode.method(signature)
        .addAnnotations(WiringCode.annotations(signature, plan))
        .addCode(effects.before());
    if (signature.isVoid()) {
      method.addStatement(original).addCode(after);
    } else if (after.isEmpty()) {
      method.addStatement("return $L$L", isSame(signature), original);
    } else if (forwarded.isAsync()) {
      method.addCode(afterCompletion(forwarded, original, effects));
    } else {
      method
          .addStatement("$T $N = $L", signature.returnType(), result, original)
          .addCode(after)
          .addStatement("return $N", result);
    }
    return method.build();
  }

  /**
   * Returns the statement that passes the effects on to the runtime, which applies them when the
   * future completes. If the value remains unknown, results are removed instead of replaced.
   */
  private static CodeBlock afterCompletion(
      ForwardedMethod forwarded, CodeBlock original, EffectCode effects) {
    CodeBlock.Builder code = CodeBlock.builder()
        .add("return $T.$Lfollow(\n", RuntimeTypes.EFFECT_FUTURE, valueType(forwarded))
        .indent()
        .indent()
        .add("$L,\n", original)
        .add("$S,\n", forwarded.qualifiedName());
    if (effects.storesResult()) {
      code.add(lambda(effects.result(), effects.after())).add(",\n");
    }
    return code.add(lambda("()", effects.removalAfter()))
        .add(");\n")
        .unindent()
        .unindent()
        .build();
  }

  /** Returns the type argument of the call if it is a wildcard's, which ecj cannot infer. */
  private static CodeBlock valueType(ForwardedMethod forwarded) {
    return forwarded.signature().returnType() instanceof ParameterizedTypeName future
            && future.typeArguments().get(0) instanceof WildcardTypeName wildcard
        ? CodeBlock.of("<$T>", wildcard.upperBounds().get(0))
        : CodeBlock.of("");
  }

  private static CodeBlock lambda(String parameters, CodeBlock body) {
    return CodeBlock.builder()
        .add("$L -> {\n", parameters)
        .indent()
        .add(body)
        .unindent()
        .add("}")
        .build();
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
}
