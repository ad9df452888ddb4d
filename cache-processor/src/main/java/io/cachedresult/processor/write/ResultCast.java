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
 * Writes the casts from stored results to the type that the method returns. Entries do not have the
 * method's type variables, but their results were stored with the same ones, so that the casts are
 * safe.
 */
record ResultCast(CachedMethod method) {

  static final ClassName FUTURE = ClassName.get(CompletableFuture.class);

  /** Returns the type that a call returns; for a stage, it is a future. */
  TypeName returnedType() {
    return method.isAsync()
        ? ParameterizedTypeName.get(FUTURE, method.result().type().box())
        : method.returnType();
  }

  /** Returns the value, cast to the type if necessary. */
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

  /** Adds an annotation to a method that suppresses the warning, if the method has to cast. */
  MethodSpec.Builder allowedIn(MethodSpec.Builder builder) {
    if (method.result().needsCast()) {
      builder.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "$S", "unchecked")
          .build());
    }
    return builder;
  }
}
