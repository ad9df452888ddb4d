package io.cachedresult.processor.types;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Distinguishes futures that callers can share from other futures. */
public final class FutureTypes {

  private static final Set<String> SHAREABLE =
      Set.of(CompletableFuture.class.getName(), CompletionStage.class.getName());

  /** Futures of other libraries, by the names of their common supertypes. */
  private static final Set<String> FOREIGN = Set.of("kotlinx.coroutines.Job");

  private FutureTypes() {}

  /** Returns whether the cache stores the value that the future completes with. */
  public static boolean isShareable(TypeMirror type) {
    return type instanceof DeclaredType declared
        && SHAREABLE.contains(SourceNames.qualified(declared));
  }

  /** Returns whether the type is a future of another kind. */
  public static boolean isOther(TypeMirror type, TypeSystem system) {
    return !isShareable(type) && isAny(type, system);
  }

  /** Returns whether the type is a future of any kind. */
  public static boolean isAny(TypeMirror type, TypeSystem system) {
    return system.isA(type, Future.class)
        || system.isA(type, CompletionStage.class)
        || (!type.getKind().isPrimitive()
            && type.getKind() != TypeKind.VOID
            && system.isAnyOf(type, FOREIGN));
  }

  /** Returns the type of a future's value; returns any other type unchanged. */
  public static TypeMirror valueOf(TypeMirror returned, TypeSystem system) {
    return isShareable(returned) ? completedBy((DeclaredType) returned, system) : returned;
  }

  /**
   * Returns the upper bound of the type of a future's value: {@code Number} for {@code <? extends
   * Number>}.
   */
  private static TypeMirror completedBy(DeclaredType future, TypeSystem system) {
    TypeMirror anything = system.type(Object.class);
    if (future.getTypeArguments().isEmpty()) {
      return anything;
    }
    TypeMirror argument = future.getTypeArguments().get(0);
    if (argument instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null ? anything : wildcard.getExtendsBound();
    }
    return argument;
  }
}
