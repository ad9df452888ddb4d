package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.cachedresult.engine.attribute.CacheAttribute;
import io.cachedresult.processor.plan.CachePlan;
import io.cachedresult.processor.plan.CachedMethod;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods that look up an entry, and join or start a computation if there is none. */
final class LookupWriter {

  private final MemberAccess members;
  private final CachedMethod method;
  private final MethodVariables names;
  private final ResultCast cast;

  LookupWriter(CachePlan plan, CachedMethod method) {
    this.members = new MemberAccess(plan.type());
    this.method = method;
    this.names = new MethodVariables(plan, method);
    this.cast = new ResultCast(method);
  }

  List<MethodSpec> methods() {
    return List.of(refresh(), get());
  }

  private MethodSpec refresh() {
    return cast.allowedIn(names.compute("refresh"))
        .addJavadoc(
            "Recomputes and stores the result. Other callers get the old result until then.\n")
        .addModifiers(Modifier.PUBLIC)
        .varargs(method.hasVariableKey())
        .returns(cast.returnedType())
        .addStatement("return $L", answer("recompute", CodeBlock.of("entry($L)", names.key())))
        .build();
  }

  private MethodSpec get() {
    CodeBlock found = method.isAsync()
        ? CodeBlock.of("$N.future()", names.entry)
        : CodeBlock.of("$N.$N", names.entry, names.result);
    MethodSpec.Builder get = cast.allowedIn(names.compute("get"))
        .addModifiers(Modifier.PRIVATE)
        .returns(cast.returnedType())
        .addStatement("int $N = hash($L)", names.hash, names.key())
        .addStatement(
            "$1T $2N = $3L.first($4N)", names.entryType, names.entry, names.cache, names.hash)
        .beginControlFlow(
            "while ($1N != null && !($1N.hash() == $2N && $1N.hasKey($3L)))",
            names.entry,
            names.hash,
            names.key())
        .addStatement("$1N = $1N.next()", names.entry)
        .endControlFlow()
        .beginControlFlow("if ($1N != null && $2L.isHit($1N))", names.entry, names.cache);
    if (method.has(CacheAttribute.REFRESH_AFTER_WRITE)) {
      get.addCode(refreshIfDue());
    }
    return get.addStatement("return $L", cast.to(cast.returnedType(), found))
        .endControlFlow()
        .addStatement("return $L", answer("find", names.newEntry(CodeBlock.of("$N", names.hash))))
        .build();
  }

  /** Returns the call that answers with the result of another call, or runs the method. */
  private CodeBlock answer(String operation, CodeBlock candidate) {
    CodeBlock call = method.isRunByEntry()
        ? CodeBlock.of("$L($L)", operation, candidate)
        : CodeBlock.of("$L($L, $L)", operation, candidate, computation());
    return cast.to(
        cast.returnedType(), method.isAsync() ? call : CodeBlock.of("$L.$N", call, names.result));
  }

  private CodeBlock computation() {
    return method.isAsync()
        ? CodeBlock.of("() -> $L", members.originalFromCache(method.signature(), names.arguments()))
        : CodeBlock.of(
            "$1N -> computeWith($2L)",
            names.candidate,
            names.argumentsAfter(CodeBlock.of("$N", names.candidate)));
  }

  private CodeBlock refreshIfDue() {
    CodeBlock arguments = method.parameters().stream()
        .map(parameter ->
            RefreshCode.argument(parameter, names.stale, parameter.name(), parameter.name()))
        .collect(CodeBlock.joining(", "));
    CodeBlock.Builder preparation = CodeBlock.builder();
    if (method.keys().stream().anyMatch(key -> key.kind().isCopied())) {
      // The lambda can capture only this variable, which is effectively final.
      preparation.addStatement("$T $N = $N", names.entryType, names.stale, names.entry);
    }
    return RefreshCode.ifDue(names.cache, names.entry, preparation.build(), arguments);
  }
}
