package io.cachedresult.processor.fuzz;

import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * The result of a random method.
 *
 * @param type the type of the result or of the future's value
 * @param future the kind of future that is returned, if one is
 * @param failure the checked exception that the method declares
 */
record ShapeResult(
    ShapeType type, Optional<String> future, Optional<Class<? extends Exception>> failure) {

  boolean isFuture() {
    return future.isPresent();
  }

  boolean isPrimitive() {
    return type.isPrimitive() && !isFuture();
  }

  String source() {
    return future.map(kind -> kind + "<" + type.boxed() + ">").orElseGet(type::source);
  }

  String throwsClause() {
    return failure.map(type -> " throws " + type.getSimpleName()).orElse("");
  }

  /** Returns the erasure of the parameter of a handle's {@code put}. */
  Class<?> putType() {
    return isFuture() && type.isPrimitive()
        ? MethodType.methodType(type.erasure()).wrap().returnType()
        : type.erasure();
  }
}
