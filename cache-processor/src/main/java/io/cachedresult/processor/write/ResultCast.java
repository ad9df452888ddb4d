package io.cachedresult.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.cachedresult.processor.plan.CachedMethod;
import java.util.concurrent.CompletableFuture;

/**
 * Writes how a stored result becomes one of the type that the method returns. Entries have no type
 * variables of the method, but they hold what was stored with the same ones, so that casts are
 * safe.
 */
record ResultCast(CachedMethod method) {

  static final ClassName FUTURE = ClassName.get(CompletableFuture.class);

  /** The type that a call returns; a stage is always a future. */
  TypeName returnedType() {
    return method.isAsync()
        ? ParameterizedTypeName.get(FUTURE, method.result().type().box())
        : method.returnType();
  }

  /** The value as that type, with a cast only if needed. */
  CodeBlock to(TypeName type, CodeBlock value) {
    if (!method.result().needsCast()) {
      return value;
    }
    TypeName anyFuture =
        ParameterizedTypeName.get(FUTURE, WildcardTypeName.subtypeOf(Object.class));
    return method.isAsync() && type.equals(returnedType())
        ? CodeBlock.of("($T) ($T) $L", type, anyFuture, value)
        : CodeBlock.of("($T) $L", type, value);
  }

  /** The generated method, without a warning if it has to cast. */
  MethodSpec.Builder allowedIn(MethodSpec.Builder builder) {
    if (method.result().needsCast()) {
      builder.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "$S", "unchecked")
          .build());
    }
    return builder;
  }
}
