package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.ConditionMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods that run a cached method for an entry, and decide whether to store the value
 * of its future.
 */
final class FutureComputationWriter {

  private final MemberAccess members;
  private final CachedMethod method;
  private final MethodVariables names;
  private final ResultCast cast;

  /** The type of the future's value as in the type arguments of the cache. */
  private final TypeName storedValue;

  FutureComputationWriter(CachePlan plan, CachedMethod method) {
    this.members = new MemberAccess(plan.type());
    this.method = method;
    this.names = new MethodVariables(plan, method);
    this.cast = new ResultCast(method);
    this.storedValue = method.result().storedType().box();
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    if (method.isRunByEntry()) {
      methods.add(compute());
    }
    method.unless().ifPresent(unless -> addDecision(methods, unless));
    return methods;
  }

  private MethodSpec compute() {
    TypeName anyStage = ParameterizedTypeName.get(
        ClassName.get(CompletionStage.class), WildcardTypeName.subtypeOf(storedValue));
    return MethodSpec.methodBuilder("compute")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(method.result().needsCast() ? anyStage : method.returnType())
        .addParameter(names.entryType, names.entry)
        .addExceptions(method.signature().thrown())
        .addStatement(
            "return $L",
            members.originalFromCache(method.signature(), names.argumentsIn(names.entry)))
        .build();
  }

  private void addDecision(List<MethodSpec> methods, ConditionMethod unless) {
    CodeBlock result = cast.to(method.result().type().box(), CodeBlock.of("$N", names.result));
    CodeBlock decision = CodeBlock.of("!$L", members.conditionFromCache(unless, result));
    MethodSpec.Builder isStored = MethodSpec.methodBuilder("isStored")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(boolean.class)
        .addParameter(storedValue, names.result);
    if (method.signature().typeVariables().isEmpty()) {
      methods.add(cast.allowedIn(isStored).addStatement("return $L", decision).build());
      return;
    }
    // The condition may mention the type variables of the method.
    methods.add(isStored.addStatement("return isAccepted($N)", names.result).build());
    methods.add(cast.allowedIn(MethodSpec.methodBuilder("isAccepted"))
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(method.signature().typeVariables())
        .returns(boolean.class)
        .addParameter(storedValue, names.result)
        .addStatement("return $L", decision)
        .build());
  }
}
