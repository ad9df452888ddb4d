package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import javax.lang.model.element.Modifier;

/** Writes the method that runs a cached method for an entry, and decides whether to store the result. */
final class ComputationWriter {

  private final MemberAccess members;
  private final CachedMethod method;
  private final MethodVariables names;
  private final ResultCast cast;

  ComputationWriter(CachePlan plan, CachedMethod method) {
    this.members = new MemberAccess(plan.type());
    this.method = method;
    this.names = new MethodVariables(plan, method);
    this.cast = new ResultCast(method);
  }

  MethodSpec method() {
    return start()
        .returns(boolean.class)
        .addExceptions(method.signature().thrown())
        .addStatement(
            "$L = $L", result(), members.originalFromCache(method.signature(), arguments()))
        .addStatement("return $L", isStored())
        .build();
  }

  private MethodSpec.Builder start() {
    if (method.isRunByEntry()) {
      return MethodSpec.methodBuilder("compute")
          .addAnnotation(Override.class)
          .addModifiers(Modifier.PROTECTED)
          .addParameter(names.entryType, names.entry);
    }
    MethodSpec.Builder compute = MethodSpec.methodBuilder("computeWith");
    return (method.unless().isPresent() ? cast.allowedIn(compute) : compute)
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(method.signature().typeVariables())
        .addParameter(names.entryType, names.entry)
        .addParameters(names.parameters());
  }

  private CodeBlock arguments() {
    return method.isRunByEntry() ? names.argumentsIn(names.entry) : names.arguments();
  }

  private CodeBlock result() {
    return CodeBlock.of("$N.$N", names.entry, names.result);
  }

  /**
   * Returns the decision. If the user's condition fails, so does the call, with the exception of
   * the condition.
   */
  private CodeBlock isStored() {
    CodeBlock isPresent = CodeBlock.of("$L != null", result());
    if (method.unless().isEmpty()) {
      return method.cachesNull() ? CodeBlock.of("true") : isPresent;
    }
    CodeBlock isAccepted = CodeBlock.of(
        "!$L",
        members.conditionFromCache(
            method.unless().get(), cast.to(method.result().type(), result())));
    return method.cachesNull() ? isAccepted : CodeBlock.of("$L && $L", isPresent, isAccepted);
  }
}
