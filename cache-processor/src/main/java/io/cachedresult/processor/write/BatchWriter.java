package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.plan.BatchParameter;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the methods that answer a batch call, which compute all missing elements together. */
final class BatchWriter {

  private final MemberAccess members;
  private final CachedMethod method;
  private final MethodVariables names;
  private final BatchParameter batch;
  private final ResultCast cast;

  BatchWriter(CachePlan plan, CachedMethod method, BatchParameter batch) {
    this.members = new MemberAccess(plan.type());
    this.method = method;
    this.names = new MethodVariables(plan, method);
    this.batch = batch;
    this.cast = new ResultCast(method);
  }

  List<MethodSpec> methods() {
    return List.of(
        start(
                names.compute("refresh").addModifiers(Modifier.PUBLIC),
                "batchRefresh",
                "refreshByIdentity")
            .addJavadoc("Recomputes, stores and returns the results. Other callers get the old"
                + " results until then.\n")
            .build(),
        start(names.compute("get").addModifiers(Modifier.PRIVATE), "batch", "byIdentity")
            .build(),
        answer());
  }

  private MethodSpec.Builder start(
      MethodSpec.Builder builder, String byEquality, String byIdentity) {
    CodeBlock begin = batch.isByIdentity()
        ? CodeBlock.of("$T.$L($L, ", RuntimeTypes.BATCH_CALL, byIdentity, names.cache)
        : CodeBlock.of("$L.$L(", names.cache, byEquality);
    return builder
        .returns(method.returnType())
        .addStatement(
            "return answer($L$N, $N -> entry($L))$L)",
            begin,
            batch.parameter(),
            names.element,
            names.key(),
            others());
  }

  /** Returns the arguments other than the batch, each after a comma. */
  private String others() {
    return otherParameters().stream()
        .map(parameter -> ", " + parameter.name())
        .collect(Collectors.joining());
  }

  private List<ParameterSpec> otherParameters() {
    return SignatureCode.bareParameters(method.signature().parameters().stream()
        .filter(parameter -> !isBatch(parameter.name()))
        .toList());
  }

  private boolean isBatch(String parameter) {
    return parameter.equals(batch.parameter());
  }

  private MethodSpec answer() {
    TypeName call =
        ParameterizedTypeName.get(RuntimeTypes.BATCH_CALL, batch.element(), names.entryType);
    MethodSpec.Builder answer = cast.allowedIn(MethodSpec.methodBuilder("answer"))
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(method.signature().typeVariables())
        .addExceptions(method.signature().thrown())
        .returns(method.returnType())
        .addParameter(call, names.call)
        .addParameters(otherParameters())
        .beginControlFlow("while ($N.hasMissing())", names.call)
        .beginControlFlow("try")
        .addStatement("$T $N = $L", method.returnType(), names.computed, computation())
        .beginControlFlow("for ($T $N : $N.missing())", batch.element(), names.element, names.call)
        .addStatement(
            "$T $N = $N.candidate($N)", names.entryType, names.candidate, names.call, names.element)
        .beginControlFlow("if ($N.isIn($N, $N))", names.call, names.computed, names.element)
        .addStatement(
            "$N.$N = $N.get($N)", names.candidate, names.result, names.computed, names.element)
        .addStatement("$N.end($N, $L)", names.call, names.element, isCached())
        .nextControlFlow("else")
        .addStatement("$N.endWithout($N)", names.call, names.element)
        .endControlFlow()
        .endControlFlow()
        .nextControlFlow("catch ($T $N)", Throwable.class, names.failure)
        .addStatement("$N.fail($N)", names.call, names.failure)
        .addStatement("throw $N", names.failure)
        .endControlFlow()
        .endControlFlow()
        .addStatement(
            "$T $N = new $T<>()",
            method.returnType(),
            names.results,
            batch.isByIdentity() ? IdentityHashMap.class : LinkedHashMap.class);
    return collect(answer).addStatement("return $N", names.results).build();
  }

  private CodeBlock computation() {
    CodeBlock missing =
        CodeBlock.of("$N.$L()", names.call, batch.isSet() ? "missingSet" : "missing");
    CodeBlock arguments = method.signature().parameters().stream()
        .map(
            parameter -> isBatch(parameter.name()) ? missing : CodeBlock.of("$N", parameter.name()))
        .collect(CodeBlock.joining(", "));
    return members.originalFromCache(method.signature(), arguments);
  }

  private CodeBlock resultOf(String entry) {
    return cast.to(method.result().type(), CodeBlock.of("$N.$N", entry, names.result));
  }

  private CodeBlock isCached() {
    CodeBlock result = resultOf(names.candidate);
    CodeBlock isPresent =
        method.cachesNull() ? CodeBlock.of("") : CodeBlock.of("$L != null", result);
    return method
        .unless()
        .map(unless -> CodeBlock.of(
            "$L$L!$L",
            isPresent,
            isPresent.isEmpty() ? "" : " && ",
            members.conditionFromCache(unless, result)))
        .orElse(isPresent.isEmpty() ? CodeBlock.of("true") : isPresent);
  }

  private MethodSpec.Builder collect(MethodSpec.Builder answer) {
    CodeBlock put =
        CodeBlock.of("$N.put($N, $L)", names.results, names.element, resultOf(names.entry));
    if (!method.has(CacheAttribute.REFRESH_AFTER_WRITE)) {
      return answer.addStatement(
          "$N.forEach(($N, $N) -> $L)", names.call, names.element, names.entry, put);
    }
    return answer.addCode(CodeBlock.builder()
        .add("$N.forEach(($N, $N) -> {\n", names.call, names.element, names.entry)
        .indent()
        .add(RefreshCode.ifDue(names.cache, names.entry, CodeBlock.of(""), refreshArguments()))
        .addStatement(put)
        .unindent()
        .add("});\n")
        .build());
  }

  private CodeBlock refreshArguments() {
    return method.parameters().stream()
        .map(parameter -> {
          if (!isBatch(parameter.name())) {
            return RefreshCode.argument(parameter, names.entry, parameter.name(), parameter.name());
          }
          CodeBlock element =
              RefreshCode.argument(parameter, names.entry, names.element, names.element);
          return CodeBlock.of(
              "$T.$L($L)",
              Collections.class,
              batch.isSet() ? "singleton" : "singletonList",
              element);
        })
        .collect(CodeBlock.joining(", "));
  }
}
