package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.ConditionMethod;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the method that answers a call with a shared future, or with the future of the cached
 * method.
 */
final class AsyncAnswerWriter {

  private final MemberAccess members;
  private final CachedMethod method;
  private final MethodVariables names;
  private final ResultCast cast;

  /** The type of the future's value as in the type arguments of the cache. */
  private final TypeName storedValue;

  AsyncAnswerWriter(CachePlan plan, CachedMethod method) {
    this.members = new MemberAccess(plan.type());
    this.method = method;
    this.names = new MethodVariables(plan, method);
    this.cast = new ResultCast(method);
    this.storedValue = method.result().storedType().box();
  }

  List<MethodSpec> methods() {
    return method.unless().isEmpty()
        ? List.of(answer())
        : List.of(answer(), isCached(method.unless().get()));
  }

  private MethodSpec answer() {
    CodeBlock shared = CodeBlock.of("$N", names.shared);
    CodeBlock followed = CodeBlock.of(
        "$N.follow($N, $L$L)",
        names.cache,
        names.candidate,
        members.originalFromCache(method.signature(), names.arguments()),
        method.unless().isPresent() ? ", this::isCached" : "");
    return cast.allowedIn(
            names.answer(ParameterizedTypeName.get(ResultCast.FUTURE, storedValue), names.shared))
        .returns(cast.returnedType())
        .beginControlFlow("if ($N != null)", names.shared)
        .addStatement("return $L", cast.to(cast.returnedType(), shared))
        .endControlFlow()
        .beginControlFlow("try")
        .addStatement("return $L", cast.to(cast.returnedType(), followed))
        .nextControlFlow("catch ($T $N)", Throwable.class, names.failure)
        .addStatement("$N.fail($N, $N)", names.cache, names.candidate, names.failure)
        .addStatement("throw $N", names.failure)
        .endControlFlow()
        .build();
  }

  /** Returns the method that decides whether the value of a completed future is cached. */
  private MethodSpec isCached(ConditionMethod unless) {
    CodeBlock result = cast.to(method.result().type().box(), CodeBlock.of("$N", names.result));
    return cast.allowedIn(MethodSpec.methodBuilder("isCached"))
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(method.signature().typeVariables())
        .returns(boolean.class)
        .addParameter(storedValue, names.result)
        .addStatement("return !$L", members.conditionFromCache(unless, result))
        .build();
  }
}
