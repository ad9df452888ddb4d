package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

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
    return List.of(getIfPresent(), contains(), put(), invalidate(), removalListener());
  }

  private MethodSpec getIfPresent() {
    TypeName result = method.result().type().box();
    MethodSpec.Builder getIfPresent = names
        .withVariableKey("getIfPresent")
        .addJavadoc("Returns the cached result, or null if there is none. Does not compute.\n")
        .returns(NullableTypes.orNull(result, plan.context()))
        .addStatement(
            "$T $N = $N.findStored(entry($L))",
            names.entryType,
            names.entry,
            names.cache,
            names.key());
    CodeBlock stored = method.isAsync()
        ? CodeBlock.of("$N.future().join()", names.entry)
        : CodeBlock.of("$N.$N", names.entry, names.result);
    return cast.allowedIn(getIfPresent)
        .addStatement("return $N == null ? null : $L", names.entry, cast.to(result, stored))
        .build();
  }

  private MethodSpec contains() {
    return names
        .withVariableKey("contains")
        .addJavadoc("Returns whether a result is cached. Does not change the statistics.\n")
        .returns(boolean.class)
        .addStatement("return $N.isStored(entry($L))", names.cache, names.key())
        .build();
  }

  private MethodSpec put() {
    TypeName result = method.result().type();
    MethodSpec.Builder put = names
        .withKey("put")
        .addJavadoc("Stores a result, replacing any cached one. A computation in flight will not"
            + " overwrite it.\n")
        .addParameter(method.isAsync() ? result.box() : result, names.result);
    if (method.isAsync()) {
      return put.addStatement("$N.put(entry($L), $N)", names.cache, names.key(), names.result)
          .build();
    }
    CodeBlock given = method.cachesNull()
        ? CodeBlock.of("$N", names.result)
        : CodeBlock.of("$T.requireNonNull($N)", Objects.class, names.result);
    return put.addStatement("$T $N = entry($L)", names.entryType, names.entry, names.key())
        .addStatement("$N.$N = $L", names.entry, names.result, given)
        .addStatement("$N.put($N)", names.cache, names.entry)
        .build();
  }

  private MethodSpec invalidate() {
    return names
        .withVariableKey("invalidate")
        .addJavadoc("Removes the cached result and returns whether there was one. The result of a"
            + " computation in\nflight will not be stored.\n")
        .returns(boolean.class)
        .addStatement("return $N.invalidate(entry($L))", names.cache, names.key())
        .build();
  }

  private MethodSpec removalListener() {
    TypeName arguments = ParameterizedTypeName.get(List.class, Object.class);
    return MethodSpec.methodBuilder("removalListener")
        .addJavadoc("Sets the listener to notify when a result is removed, replacing any previous"
            + " one.\n")
        .addModifiers(Modifier.PUBLIC)
        .addParameter(
            ParameterizedTypeName.get(
                RuntimeTypes.REMOVAL_LISTENER,
                WildcardTypeName.supertypeOf(arguments),
                WildcardTypeName.supertypeOf(method.result().storedType().box())),
            "listener")
        .addStatement("$N.removalListener(listener)", names.cache)
        .build();
  }
}
