package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import java.util.List;
import java.util.Objects;

/** Writes the operations of a cache that do not compute. */
final class HandleWriter {

  private final CachePlan plan;
  private final CachedMethod method;
  private final MethodVariables names;
  private final ResultCast cast;

  HandleWriter(CachePlan plan, CachedMethod method) {
    this.plan = plan;
    this.method = method;
    this.names = new MethodVariables(plan, method);
    this.cast = new ResultCast(method);
  }

  List<MethodSpec> methods() {
    return List.of(getIfPresent(), contains(), put(), invalidate());
  }

  private MethodSpec getIfPresent() {
    TypeName result = method.result().type().box();
    return cast.allowedIn(names.withVariableKey("getIfPresent"))
        .addJavadoc("Returns the cached result, or null if there is none; does not compute.\n")
        .returns(NullableTypes.orNull(result, plan.context()))
        .addStatement(
            "return $L", cast.to(result, CodeBlock.of("storedResult(entry($L))", names.key())))
        .build();
  }

  private MethodSpec contains() {
    return names
        .withVariableKey("contains")
        .addJavadoc("Returns whether a result is cached; does not change the statistics.\n")
        .returns(boolean.class)
        .addStatement("return $L.isStored(entry($L))", names.cache, names.key())
        .build();
  }

  private MethodSpec put() {
    TypeName result = method.result().type();
    MethodSpec.Builder put = names
        .withKey("put")
        .addJavadoc("Stores a result. A computation in flight will not overwrite it.\n")
        .addParameter(method.isAsync() ? result.box() : result, names.result);
    if (method.isAsync()) {
      return put.addStatement("store(entry($L), $N)", names.key(), names.result).build();
    }
    CodeBlock given = method.cachesNull()
        ? CodeBlock.of("$N", names.result)
        : CodeBlock.of("$T.requireNonNull($N)", Objects.class, names.result);
    return put.addStatement("$T $N = entry($L)", names.entryType, names.entry, names.key())
        .addStatement("$N.$N = $L", names.entry, names.result, given)
        .addStatement("$L.put($N)", names.cache, names.entry)
        .build();
  }

  private MethodSpec invalidate() {
    return names
        .withVariableKey("invalidate")
        .addJavadoc(
            "Removes the cached result; returns whether there was one. A computation in flight"
                + " will not\nbe stored.\n")
        .returns(boolean.class)
        .addStatement("return $L.invalidate(entry($L))", names.cache, names.key())
        .build();
  }
}
