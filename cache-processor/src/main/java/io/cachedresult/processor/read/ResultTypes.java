package io.cachedresult.processor.read;

import io.cachedresult.processor.types.FutureTypes;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What is cached of a method. */
public final class ResultTypes {

  private ResultTypes() {}

  /** The type that the method returns, or that its future completes with, or that its map holds. */
  public static TypeMirror of(
      DeclaredHost host, DeclaredMethod method, Elements elements, Types types) {
    TypeMirror returned = host.seen(method.element(), types).getReturnType();
    return BatchParameter.markedBy(method).stream()
        .flatMap(
            each -> BatchParameter.elementOf(host.seen(method.element(), each, types)).stream())
        .flatMap(element -> BatchParameter.valueOf(returned, element, types).stream())
        .findFirst()
        .orElseGet(() -> FutureTypes.valueOf(returned, elements));
  }
}
