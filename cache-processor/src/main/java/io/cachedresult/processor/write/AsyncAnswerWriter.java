package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.ConditionMethod;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes how a call is answered with a future: a shared one, or the one of the cached method. */
final class AsyncAnswerWriter {

  private final MemberAccess members;
  private final CachedMethod method;
  private final MethodVariables names;
  private final ResultCast cast;

  /** The type that the future completes with, as the cache's superclass has it. */
  private final TypeName storedValue;

  AsyncAnswerWriter(CachePlan plan, CachedMethod method) {
    this.members = new MemberAccess(plan.type());
    this.method = method;
    this.names = new MethodVariables(plan, method);
    this.cast = new ResultCast(method);
    this.storedValue = method.result().storedType().box();
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>(List.of(answer()));
    method.unless().ifPresent(unless -> {
      methods.add(isKept(unless));
      if (method.result().needsCast()) {
        methods.add(isWanted(unless));
      }
    });
    return methods;
  }

  private MethodSpec answer() {
    CodeBlock shared = CodeBlock.of("$N", names.shared);
    CodeBlock followed = CodeBlock.of(
        "follow($N, $L)",
        names.candidate,
        members.originalFromCache(method.signature(), names.arguments()));
    return cast.allowedIn(
            names.answer(ParameterizedTypeName.get(ResultCast.FUTURE, storedValue), names.shared))
        .returns(cast.returnedType())
        .beginControlFlow("if ($N != null)", names.shared)
        .addStatement("return $L", cast.to(cast.returnedType(), shared))
        .endControlFlow()
        .beginControlFlow("try")
        .addStatement("return $L", cast.to(cast.returnedType(), followed))
        .nextControlFlow("catch ($T $N)", Throwable.class, names.failure)
        .addStatement("fail($N, $N)", names.candidate, names.failure)
        .addStatement("throw $N", names.failure)
        .endControlFlow()
        .build();
  }

  /** Decides whether to cache the value that a future has completed with. */
  private MethodSpec isKept(ConditionMethod unless) {
    CodeBlock result = CodeBlock.of("$N", names.result);
    CodeBlock isWanted = method.result().needsCast()
        ? CodeBlock.of("isWanted($L)", result)
        : isWanted(unless, result);
    return MethodSpec.methodBuilder("isKept")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(boolean.class)
        .addParameter(storedValue, names.result)
        .addStatement("return super.isKept($L) && $L", result, isWanted)
        .build();
  }

  /** Casts to type variables of the cached method, which an overriding method cannot declare. */
  private MethodSpec isWanted(ConditionMethod unless) {
    CodeBlock result = cast.to(method.result().type().box(), CodeBlock.of("$N", names.result));
    return cast.allowedIn(MethodSpec.methodBuilder("isWanted"))
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(method.signature().typeVariables())
        .returns(boolean.class)
        .addParameter(storedValue, names.result)
        .addStatement("return $L", isWanted(unless, result))
        .build();
  }

  private CodeBlock isWanted(ConditionMethod unless, CodeBlock result) {
    return CodeBlock.of("!$L", members.conditionFromCache(unless, result));
  }
}
