package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.plan.BatchParameter;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.CachedParameter;
import io.cachedresult.processor.size.SizeMethod;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The parameters of a cached method in its generated members, and names of variables that differ
 * from those of the parameters.
 */
final class MethodVariables {

  private final CachedMethod method;

  final String cache;
  final String hash;
  final String entry;
  final String candidate;
  final String shared;
  final String other;
  final String result;
  final String failure;
  final String stale;
  final String accessedAt;
  final String isCached;
  final String call;
  final String computed;
  final String element;
  final String results;
  final String estimator;

  final TypeName entryType;

  MethodVariables(CachePlan plan, CachedMethod method) {
    this.method = method;
    this.entryType = plan.type().entryType(method);
    NameAllocator names = new NameAllocator();
    method.parameters().forEach(parameter -> names.newName(parameter.name()));
    cache = names.newName("cache");
    hash = names.newName("hash");
    entry = names.newName("entry");
    candidate = names.newName("candidate");
    shared = names.newName("shared");
    other = names.newName("other");
    result = names.newName("result");
    failure = names.newName("failure");
    stale = names.newName("stale");
    accessedAt = names.newName("accessedAt");
    isCached = names.newName("isCached");
    call = names.newName("call");
    computed = names.newName("computed");
    element = names.newName("element");
    results = names.newName("results");
    estimator = names.newName(SizeMethod.ESTIMATOR);
  }

  /** Returns the name of a part of the key; an element has another name than its collection. */
  String nameOf(CachedParameter key) {
    return method
            .batch()
            .map(BatchParameter::parameter)
            .filter(key.name()::equals)
            .isPresent()
        ? element
        : key.name();
  }

  /** Returns a public method that takes the key. */
  MethodSpec.Builder withKey(String name) {
    MethodSpec.Builder builder = MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addTypeVariables(method.signature().typeVariables());
    method.keys().forEach(key -> builder.addParameter(key.type(), nameOf(key)));
    return builder;
  }

  /**
   * Returns a public method that takes only the key, with varargs if {@link
   * CachedMethod#hasVariableKey}.
   */
  MethodSpec.Builder withVariableKey(String name) {
    return withKey(name).varargs(method.hasVariableKey());
  }

  /**
   * Returns a method that may run the cached method, and therefore has its parameters and
   * exceptions.
   */
  MethodSpec.Builder compute(String name) {
    return computing(name).addParameters(parameters());
  }

  private MethodSpec.Builder computing(String name) {
    return MethodSpec.methodBuilder(name)
        .addTypeVariables(method.signature().typeVariables())
        .addExceptions(method.signature().thrown());
  }

  private List<ParameterSpec> parameters() {
    return SignatureCode.bareParameters(method.signature().parameters());
  }

  /**
   * Returns the method that answers with the entry or future that the engine has found, or by
   * running the cached method.
   */
  MethodSpec.Builder answer(TypeName foundType, String found) {
    return computing("answer")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(foundType, found)
        .addParameter(entryType, candidate)
        .addParameters(parameters());
  }

  /**
   * Adds parameters for the key with the types of the entry's fields, which need no type variables
   * of the method.
   */
  void addStoredKey(MethodSpec.Builder builder) {
    method.keys().forEach(key -> builder.addParameter(key.storedType(), nameOf(key)));
  }

  /** Returns the key as arguments. */
  CodeBlock key() {
    return CodeBlock.of(
        "$L", method.keys().stream().map(this::nameOf).collect(Collectors.joining(", ")));
  }

  /** Returns the parameters as arguments. */
  CodeBlock arguments() {
    return MemberAccess.arguments(method.signature().parameters());
  }

  /** Returns an argument followed by the parameters as arguments. */
  CodeBlock argumentsAfter(CodeBlock first) {
    return method.parameters().isEmpty() ? first : CodeBlock.of("$L, $L", first, arguments());
  }

  /** Returns the creation of an entry for the key and its hash. */
  CodeBlock newEntry(CodeBlock hashCode) {
    CodeBlock arguments =
        method.keys().isEmpty() ? hashCode : CodeBlock.of("$L, $L", hashCode, key());
    // Writes the type arguments, which ecj cannot infer for some parameters.
    return CodeBlock.of("new $T($L)", entryType, arguments);
  }
}
