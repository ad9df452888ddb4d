package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cachedresult.EachCall;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.CachedParameter;
import io.cachedresult.processor.read.BatchParameter;
import io.cachedresult.processor.read.DurationAttribute;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes how a call for several elements is answered: those that are missing are computed together. */
public final class BatchWriter {

  private final CachePlan plan;
  private final CachedMethod method;
  private final MethodVariables names;
  private final BatchParameter each;
  private final ResultCast cast;

  public BatchWriter(CachePlan plan, CachedMethod method, BatchParameter each) {
    this.plan = plan;
    this.method = method;
    this.names = new MethodVariables(plan, method);
    this.each = each;
    this.cast = new ResultCast(method);
  }

  public List<MethodSpec> methods() {
    return List.of(
        answer(names.compute("refresh").addModifiers(Modifier.PUBLIC), "eachAnew")
            .addJavadoc("Computes results anew; those that are stored are found until then.\n")
            .build(),
        answer(names.compute("get").addModifiers(Modifier.PRIVATE), "each").build(),
        answer());
  }

  private MethodSpec.Builder answer(MethodSpec.Builder builder, String begin) {
    return builder
        .returns(method.returnType())
        .addStatement(
            "return answer($L($N, $N -> entry($L))$L)",
            begin,
            each.parameter(),
            names.element,
            keyWithElement(),
            others(", "));
  }

  /** The key, with the element in place of the collection. */
  private CodeBlock keyWithElement() {
    return method.keys().stream()
        .map(CachedParameter::name)
        .map(name -> CodeBlock.of("$N", name.equals(each.parameter()) ? names.element : name))
        .collect(CodeBlock.joining(", "));
  }

  private String others(String before) {
    return otherParameters().stream()
        .map(parameter -> before + parameter.name())
        .collect(Collectors.joining());
  }

  private List<ParameterSpec> otherParameters() {
    return method.signature().parameters().stream()
        .filter(parameter -> !parameter.name().equals(each.parameter()))
        .toList();
  }

  private MethodSpec answer() {
    TypeName call =
        ParameterizedTypeName.get(ClassName.get(EachCall.class), each.element(), names.entryType);
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
        .beginControlFlow("for ($T $N : $N.missing())", each.element(), names.element, names.call)
        .addStatement("$T $N = $N.mine($N)", names.entryType, names.mine, names.call, names.element)
        .beginControlFlow("if ($N.isIn($N, $N))", names.call, names.computed, names.element)
        .addStatement("$N.$N = $N.get($N)", names.mine, names.result, names.computed, names.element)
        .addStatement("$N.end($N, $L)", names.call, names.element, isKept())
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
            "$T $N = new $T<>()", method.returnType(), names.results, LinkedHashMap.class);
    return collect(answer).addStatement("return $N", names.results).build();
  }

  private CodeBlock computation() {
    CodeBlock missing =
        CodeBlock.of("$N.$L()", names.call, each.isSet() ? "missingSet" : "missing");
    CodeBlock arguments = method.signature().parameters().stream()
        .map(parameter -> parameter.name().equals(each.parameter())
            ? missing
            : CodeBlock.of("$N", parameter.name()))
        .collect(CodeBlock.joining(", "));
    return plan.originalFromCache(method.signature(), arguments);
  }

  private CodeBlock resultOf(String entry) {
    return cast.to(method.result(), CodeBlock.of("$N.$N", entry, names.result));
  }

  private CodeBlock isKept() {
    CodeBlock result = resultOf(names.mine);
    CodeBlock isThere = method.keepsNull() ? CodeBlock.of("") : CodeBlock.of("$L != null", result);
    return method
        .unless()
        .map(unless -> CodeBlock.of(
            "$L$L!$L",
            isThere,
            isThere.isEmpty() ? "" : " && ",
            unless.callFromCache(plan, result)))
        .orElse(isThere.isEmpty() ? CodeBlock.of("true") : isThere);
  }

  private MethodSpec.Builder collect(MethodSpec.Builder answer) {
    CodeBlock put =
        CodeBlock.of("$N.put($N, $L)", names.results, names.element, resultOf(names.entry));
    if (!method.has(DurationAttribute.REFRESH_AFTER_WRITE)) {
      return answer.addStatement(
          "$N.forEach(($N, $N) -> $L)", names.call, names.element, names.entry, put);
    }
    CodeBlock arguments = method.parameters().stream()
        .map(parameter -> parameter.name().equals(each.parameter())
            ? CodeBlock.of(
                "$T.singleton$L($L)",
                Collections.class,
                each.isSet() ? "" : "List",
                forBackground(parameter, names.element))
            : forBackground(parameter, parameter.name()))
        .collect(CodeBlock.joining(", "));
    return answer.addCode(CodeBlock.builder()
        .add("$N.forEach(($N, $N) -> {\n", names.call, names.element, names.entry)
        .indent()
        .beginControlFlow("if (isRefreshDue($N))", names.entry)
        .addStatement("refreshLater($N, () -> refresh($L))", names.entry, arguments)
        .endControlFlow()
        .addStatement(put)
        .unindent()
        .add("});\n")
        .build());
  }

  /** A copy of what is stored, so that nobody can change it or the key; else the variable. */
  private CodeBlock forBackground(CachedParameter parameter, String variable) {
    return parameter.isKey() && parameter.kind().isCopied()
        ? parameter.kind().copy(names.entry + "." + parameter.name())
        : CodeBlock.of("$N", variable);
  }
}
