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
 * How a stored result becomes one of the type that the method promises. Entries know no variables of
 * the method; what they hold was put there with the same ones.
 */
public record ResultCast(CachedMethod method) {

  public static final ClassName FUTURE = ClassName.get(CompletableFuture.class);

  /** What a call returns; a stage is always a future. */
  public TypeName handedOut() {
    return method.isAsync()
        ? ParameterizedTypeName.get(FUTURE, method.result().box())
        : method.returnType();
  }

  /** The value as that type, cast only if need be. */
  public CodeBlock to(TypeName type, CodeBlock value) {
    if (!method.needsCast()) {
      return value;
    }
    TypeName anyFuture =
        ParameterizedTypeName.get(FUTURE, WildcardTypeName.subtypeOf(Object.class));
    return method.isAsync() && type.equals(handedOut())
        ? CodeBlock.of("($T) ($T) $L", type, anyFuture, value)
        : CodeBlock.of("($T) $L", type, value);
  }

  /** The generated method, which may cast without a warning if it has to. */
  public MethodSpec.Builder allowedIn(MethodSpec.Builder builder) {
    if (method.needsCast()) {
      builder.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "$S", "unchecked")
          .build());
    }
    return builder;
  }
}
