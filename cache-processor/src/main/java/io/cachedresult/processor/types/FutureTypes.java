package io.cachedresult.processor.types;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Which results are still to come. */
public final class FutureTypes {

  private static final Set<String> SHAREABLE =
      Set.of(CompletableFuture.class.getName(), CompletionStage.class.getName());

  private FutureTypes() {}

  /** Whether what the future completes with is cached in its stead. */
  public static boolean isShareable(TypeMirror type) {
    return type instanceof DeclaredType declared
        && SHAREABLE.contains(
            ((TypeElement) declared.asElement()).getQualifiedName().toString());
  }

  /** Whether it is a future of another kind. */
  public static boolean isOther(TypeMirror type, Elements elements, Types types) {
    return !isShareable(type)
        && (isA(type, Future.class, elements, types)
            || isA(type, CompletionStage.class, elements, types));
  }

  /** What a method gives that returns the type: what the future completes with, or the type itself. */
  public static TypeMirror valueOf(TypeMirror returned, Elements elements) {
    return isShareable(returned) ? completedBy((DeclaredType) returned, elements) : returned;
  }

  /** What a future completes with, at least: {@code Number} for {@code <? extends Number>}. */
  private static TypeMirror completedBy(DeclaredType future, Elements elements) {
    TypeMirror anything = elements.getTypeElement(Object.class.getName()).asType();
    if (future.getTypeArguments().isEmpty()) {
      return anything;
    }
    TypeMirror argument = future.getTypeArguments().get(0);
    if (argument instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null ? anything : wildcard.getExtendsBound();
    }
    return argument;
  }

  private static boolean isA(TypeMirror type, Class<?> kind, Elements elements, Types types) {
    TypeMirror wanted = elements.getTypeElement(kind.getName()).asType();
    return types.isAssignable(types.erasure(type), types.erasure(wanted));
  }
}
