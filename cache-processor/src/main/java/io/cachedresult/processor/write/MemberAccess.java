package io.cachedresult.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.cachedresult.processor.plan.CachedMethod;
import io.cachedresult.processor.plan.ConditionMethod;
import io.cachedresult.processor.plan.GeneratedClass;
import io.cachedresult.processor.plan.PlannedParameter;
import io.cachedresult.processor.plan.Signature;
import io.cachedresult.processor.read.HostForm;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the code by which generated methods access the user's methods and the caches. */
record MemberAccess(GeneratedClass type) {

  /** The name of the field for the other implementation of an interface. */
  static final String DELEGATE = "delegate";

  /** Returns the parameters of a method as arguments. */
  static CodeBlock arguments(List<PlannedParameter> parameters) {
    return CodeBlock.of(
        "$L", parameters.stream().map(PlannedParameter::name).collect(Collectors.joining(", ")));
  }

  /** Returns the access to a cache's field in a method with parameters of these names. */
  CodeBlock cacheField(CachedMethod method, List<String> parameters) {
    String name = method.names().field();
    if (!parameters.contains(name)) {
      return CodeBlock.of("$N", name);
    }
    return method.signature().isStatic()
        ? CodeBlock.of("$T.$N", type.name(), name)
        : CodeBlock.of("this.$N", name);
  }

  /** Returns a call of the user's own method in a method of the generated class. */
  CodeBlock original(Signature method) {
    CodeBlock call = CodeBlock.of("$N($L)", method.name(), arguments(method.parameters()));
    if (method.isStatic()) {
      return CodeBlock.of("$T.$L", type.source(), call);
    }
    if (type.form() == HostForm.SUBCLASS) {
      return CodeBlock.of("super.$L", call);
    }
    boolean isHidden = method.parameterNames().contains(DELEGATE);
    return CodeBlock.of("$L$N.$L", isHidden ? "this." : "", DELEGATE, call);
  }

  /** Returns a call of the user's own method in one of the caches. */
  CodeBlock originalFromCache(Signature method, CodeBlock arguments) {
    CodeBlock call = CodeBlock.of("$N($L)", method.name(), arguments);
    if (method.isStatic()) {
      return CodeBlock.of("$T.$L", type.source(), call);
    }
    return type.form() == HostForm.SUBCLASS
        ? CodeBlock.of("$T.super.$L", type.name(), call)
        : CodeBlock.of("$T.this.$N.$L", type.name(), DELEGATE, call);
  }

  /** Returns a call of the user's condition in a method of the generated class. */
  CodeBlock condition(ConditionMethod condition, CodeBlock arguments) {
    CodeBlock owner = condition.isStatic() ? CodeBlock.of("$T.", type.source()) : CodeBlock.of("");
    return CodeBlock.of("$L$N($L)", owner, condition.name(), arguments);
  }

  /** Returns a call of the user's condition in one of the caches. */
  CodeBlock conditionFromCache(ConditionMethod condition, CodeBlock arguments) {
    CodeBlock owner =
        condition.isStatic() ? CodeBlock.of("") : CodeBlock.of("$T.this.", type.name());
    return CodeBlock.of("$L$L", owner, condition(condition, arguments));
  }
}
