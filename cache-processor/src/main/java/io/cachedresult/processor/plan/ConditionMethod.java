package io.cachedresult.processor.plan;

import com.palantir.javapoet.CodeBlock;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** A method of the user's that says whether something is to be cached. */
public record ConditionMethod(String name, boolean isStatic) {

  public static ConditionMethod of(ExecutableElement method) {
    return new ConditionMethod(
        method.getSimpleName().toString(), method.getModifiers().contains(Modifier.STATIC));
  }

  /** A call in a method of the generated class. */
  public CodeBlock call(CachePlan plan, CodeBlock arguments) {
    CodeBlock owner = isStatic ? CodeBlock.of("$T.", plan.source()) : CodeBlock.of("");
    return CodeBlock.of("$L$N($L)", owner, name, arguments);
  }

  /** A call in one of its caches. */
  public CodeBlock callFromCache(CachePlan plan, CodeBlock arguments) {
    CodeBlock owner = isStatic ? CodeBlock.of("") : CodeBlock.of("$T.this.", plan.generated());
    return CodeBlock.of("$L$L", owner, call(plan, arguments));
  }
}
