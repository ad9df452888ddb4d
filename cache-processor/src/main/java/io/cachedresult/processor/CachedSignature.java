package io.cachedresult.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The parameters of a cached method as they recur in the generated members, and names for what
 * stands beside them.
 */
final class CachedSignature {

  private final CachedMethod method;

  /** Names of variables that no parameter has. */
  final String hash;

  final String entry;
  final String mine;
  final String shared;
  final String other;
  final String result;
  final String failure;
  final String stale;
  final String accessedAt;

  final TypeName entryType;

  CachedSignature(CachePlan plan, CachedMethod method) {
    this.method = method;
    this.entryType = plan.entryType(method);
    NameAllocator names = new NameAllocator();
    method.parameters().forEach(parameter -> names.newName(parameter.name()));
    hash = names.newName("hash");
    entry = names.newName("entry");
    mine = names.newName("mine");
    shared = names.newName("shared");
    other = names.newName("other");
    result = names.newName("result");
    failure = names.newName("failure");
    stale = names.newName("stale");
    accessedAt = names.newName("accessedAt");
  }

  /** A method with the cached method's parameters. */
  MethodSpec.Builder withParameters(String name) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(name).addTypeVariables(method.typeVariables());
    addParameters(builder);
    return builder;
  }

  /** A method with the cached method's parameters that may run it, and so throws what it throws. */
  MethodSpec.Builder compute(String name) {
    return withParameters(name).addExceptions(method.thrown());
  }

  /** A public operation with the cached method's parameters, variable ones included. */
  MethodSpec.Builder handle(String name) {
    return withParameters(name)
        .addModifiers(Modifier.PUBLIC)
        .varargs(method.isVarargs() && method.canCreateVarargs());
  }

  /** The method that answers by what the engine has found, or by running the cached method. */
  MethodSpec.Builder answer(TypeName foundType, String found) {
    MethodSpec.Builder answer = MethodSpec.methodBuilder("answer")
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(method.typeVariables())
        .addParameter(foundType, found)
        .addParameter(entryType, mine)
        .addExceptions(method.thrown());
    addParameters(answer);
    return answer;
  }

  private void addParameters(MethodSpec.Builder builder) {
    method
        .parameters()
        .forEach(parameter -> builder.addParameter(parameter.type(), parameter.name()));
  }

  /** Adds the parameters in the types of the entry's fields, which need no variables of the method. */
  void addStoredParameters(MethodSpec.Builder builder) {
    method
        .parameters()
        .forEach(parameter -> builder.addParameter(parameter.storedType(), parameter.name()));
  }

  /** The parameters, to be handed on. */
  CodeBlock arguments() {
    return CodeBlock.of(
        "$L",
        method.parameters().stream().map(KeyParameter::name).collect(Collectors.joining(", ")));
  }

  /** The parameters behind another argument. */
  CodeBlock argumentsAfter(CodeBlock first) {
    return method.parameters().isEmpty() ? first : CodeBlock.of("$L, $L", first, arguments());
  }

  /** A new entry for the parameters and their hash. */
  CodeBlock newEntry(CodeBlock hash) {
    return entryType instanceof ParameterizedTypeName generic
        ? CodeBlock.of("new $T<>($L)", generic.rawType(), argumentsAfter(hash))
        : CodeBlock.of("new $T($L)", entryType, argumentsAfter(hash));
  }
}
