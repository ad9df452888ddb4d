package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.CachedParameter;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The parameters of a cached method as they recur in the generated members, and names for what
 * stands beside them.
 */
public final class MethodVariables {

  private final CachedMethod method;

  /** Names of variables that no parameter has. */
  public final String hash;

  public final String entry;
  public final String mine;
  public final String shared;
  public final String other;
  public final String result;
  public final String failure;
  public final String stale;
  public final String accessedAt;
  public final String kept;
  public final String call;
  public final String computed;
  public final String element;
  public final String results;
  public final String weighing;

  public final TypeName entryType;

  public MethodVariables(CachePlan plan, CachedMethod method) {
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
    kept = names.newName("kept");
    call = names.newName("call");
    computed = names.newName("computed");
    element = names.newName("element");
    results = names.newName("results");
    weighing = names.newName("weighing");
  }

  /** A public operation that takes the key. */
  public MethodSpec.Builder withKey(String name) {
    MethodSpec.Builder builder = MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addTypeVariables(method.signature().typeVariables());
    method.keys().forEach(key -> builder.addParameter(key.type(), key.name()));
    return builder;
  }

  /** A public operation that takes the key alone, with variable arguments as the method has them. */
  public MethodSpec.Builder withVariableKey(String name) {
    return withKey(name).varargs(method.hasVariableKey());
  }

  /** A method with the cached method's parameters that may run it, and so throws what it throws. */
  public MethodSpec.Builder compute(String name) {
    return computing(name).addParameters(method.signature().parameters());
  }

  private MethodSpec.Builder computing(String name) {
    return MethodSpec.methodBuilder(name)
        .addTypeVariables(method.signature().typeVariables())
        .addExceptions(method.signature().thrown());
  }

  /** The method that answers by what the engine has found, or by running the cached method. */
  public MethodSpec.Builder answer(TypeName foundType, String found) {
    return computing("answer")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(foundType, found)
        .addParameter(entryType, mine)
        .addParameters(method.signature().parameters());
  }

  /** Adds the key in the types of the entry's fields, which need no variables of the method. */
  public void addStoredKey(MethodSpec.Builder builder) {
    method.keys().forEach(key -> builder.addParameter(key.storedType(), key.name()));
  }

  /** The key, to be handed on. */
  public CodeBlock key() {
    return CodeBlock.of(
        "$L", method.keys().stream().map(CachedParameter::name).collect(Collectors.joining(", ")));
  }

  /** The parameters, to be handed on. */
  public CodeBlock arguments() {
    return method.signature().arguments();
  }

  /** The parameters behind another argument. */
  public CodeBlock argumentsAfter(CodeBlock first) {
    return method.parameters().isEmpty() ? first : CodeBlock.of("$L, $L", first, arguments());
  }

  /** A new entry for the key and its hash. */
  public CodeBlock newEntry(CodeBlock hash) {
    CodeBlock arguments = method.keys().isEmpty() ? hash : CodeBlock.of("$L, $L", hash, key());
    // With its type arguments: of some parameters, ecj cannot infer them.
    return CodeBlock.of("new $T($L)", entryType, arguments);
  }
}
