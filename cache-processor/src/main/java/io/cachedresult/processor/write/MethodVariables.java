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
import io.cachedresult.processor.types.NewName;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The parameters of a cached method in its generated members, and names of variables that differ
 * from those of the parameters.
 */
final class MethodVariables {

  private final CachedMethod method;
  private final NameAllocator names = new NameAllocator();

  /** The engine, a field of the cache's superclass. */
  final CodeBlock cache;

  final String hash;
  final String entry;
  final String candidate;
  final String other;
  final String result;
  final String failure;
  final String stale;
  final String accessedAt;
  final String call;
  final String computed;
  final String element;
  final String results;
  final String estimator;
  final String input;
  final String output;

  final TypeName entryType;

  MethodVariables(CachePlan plan, CachedMethod method) {
    this.method = method;
    this.entryType = plan.type().entryType(method);
    method.parameters().forEach(parameter -> NewName.in(names, parameter.name()));
    cache = CodeBlock.of(variable("cache").equals("cache") ? "cache" : "this.cache");
    hash = variable("hash");
    entry = variable("entry");
    candidate = variable("candidate");
    other = variable("other");
    result = variable("result");
    failure = variable("failure");
    stale = variable("stale");
    accessedAt = variable("accessedAt");
    call = variable("call");
    computed = variable("computed");
    element = variable("element");
    results = variable("results");
    estimator = variable(SizeMethod.ESTIMATOR);
    input = variable("in");
    output = variable("out");
  }

  private String variable(String suggestion) {
    return NewName.in(names, suggestion);
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
    return MethodSpec.methodBuilder(name)
        .addTypeVariables(method.signature().typeVariables())
        .addParameters(parameters())
        .addExceptions(method.signature().thrown());
  }

  /** Returns the parameters of the cached method, without their annotations. */
  List<ParameterSpec> parameters() {
    return SignatureCode.bareParameters(method.signature().parameters());
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

  /** Returns the parameters as arguments that are read from an entry. */
  CodeBlock argumentsIn(String entry) {
    return method.parameters().stream()
        .map(parameter -> CodeBlock.of("$N.$N", entry, parameter.name()))
        .collect(CodeBlock.joining(", "));
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
