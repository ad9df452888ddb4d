package io.cachedresult.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.cachedresult.RemovalListener;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the operations of a cache that take a key and compute nothing, and its listener. */
public final class HandleWriter {

  private final CachePlan plan;
  private final CachedMethod method;
  private final MethodVariables names;
  private final ResultCast cast;

  public HandleWriter(CachePlan plan, CachedMethod method) {
    this.plan = plan;
    this.method = method;
    this.names = new MethodVariables(plan, method);
    this.cast = new ResultCast(method);
  }

  public List<MethodSpec> methods() {
    return List.of(getIfPresent(), contains(), put(), invalidate(), removalListener());
  }

  private MethodSpec getIfPresent() {
    MethodSpec.Builder getIfPresent = names
        .withVariableKey("getIfPresent")
        .addJavadoc("The stored result, or null if there is none; nothing is computed.\n")
        .returns(plan.orNull(method.result().box()))
        .addStatement("$T $N = findStored(entry($L))", names.entryType, names.entry, names.key());
    CodeBlock stored = method.isAsync()
        ? CodeBlock.of("$N.future().join()", names.entry)
        : CodeBlock.of("$N.$N", names.entry, names.result);
    return cast.allowedIn(getIfPresent)
        .addStatement(
            "return $N == null ? null : $L",
            names.entry,
            cast.to(method.result().box(), stored))
        .build();
  }

  private MethodSpec contains() {
    return names
        .withVariableKey("contains")
        .addJavadoc("Whether a result is stored.\n")
        .returns(boolean.class)
        .addStatement("return isStored(entry($L))", names.key())
        .build();
  }

  private MethodSpec put() {
    MethodSpec.Builder put = names
        .withKey("put")
        .addJavadoc("Stores a result in place of any that is stored or being computed.\n")
        .addParameter(method.isAsync() ? method.result().box() : method.result(), names.result);
    if (method.isAsync()) {
      return put.addStatement("putEntry(entry($L), $N)", names.key(), names.result)
          .build();
    }
    CodeBlock given = method.keepsNull()
        ? CodeBlock.of("$N", names.result)
        : CodeBlock.of("$T.requireNonNull($N)", Objects.class, names.result);
    return put.addStatement("$T $N = entry($L)", names.entryType, names.entry, names.key())
        .addStatement("$N.$N = $L", names.entry, names.result, given)
        .addStatement("putEntry($N)", names.entry)
        .build();
  }

  private MethodSpec invalidate() {
    return names
        .withVariableKey("invalidate")
        .addJavadoc("Removes a result; true if there was one.\n")
        .returns(boolean.class)
        .addStatement("return invalidateEntry(entry($L))", names.key())
        .build();
  }

  private MethodSpec removalListener() {
    TypeName arguments = ParameterizedTypeName.get(List.class, Object.class);
    return MethodSpec.methodBuilder("removalListener")
        .addJavadoc("Has a listener told what leaves from now on, in place of any before.\n")
        .addModifiers(Modifier.PUBLIC)
        .addParameter(
            ParameterizedTypeName.get(
                ClassName.get(RemovalListener.class),
                WildcardTypeName.supertypeOf(arguments),
                WildcardTypeName.supertypeOf(method.storedResult().box())),
            "listener")
        .addStatement("listen(listener)")
        .build();
  }
}
