package io.cachedresult.processor.fuzz;

import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The result of a random method.
 *
 * @param type the type of the result or of the future's value
 * @param future the kind of future that is returned, if one is
 * @param view the return type as the declaring type writes it
 * @param failure the checked exception that the method declares
 */
record ShapeResult(
    ShapeType type,
    Optional<String> future,
    ShapeView view,
    Optional<Class<? extends Exception>> failure) {

  static ShapeResult of(
      ShapeType type, Optional<String> future, Optional<Class<? extends Exception>> failure) {
    String source = future.map(kind -> kind + "<" + type.boxed() + ">").orElseGet(type::source);
    Class<?> erasure = future.isPresent() ? CompletionStage.class : type.erasure();
    return new ShapeResult(type, future, ShapeView.own(source, erasure), failure);
  }

  ShapeResult withView(ShapeView declared) {
    return new ShapeResult(type, future, declared, failure);
  }

  boolean isFuture() {
    return future.isPresent();
  }

  boolean isPrimitive() {
    return type.isPrimitive() && !isFuture();
  }

  /** Returns the return type where the method is declared. */
  String source() {
    return view.declared();
  }

  /** Returns the type of a parameter for the result, where the method is declared. */
  String valueSource() {
    if (!view.isPlain()) {
      return view.declared().replaceAll("^Complet\\w+<(.*)>$", "$1");
    }
    return isFuture() && type.isPrimitive() ? type.boxed() : type.wildSource();
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
