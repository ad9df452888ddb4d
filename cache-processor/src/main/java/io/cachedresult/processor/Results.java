package io.cachedresult.processor;

import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What is cached of a method. */
final class Results {

  private Results() {}

  /** The type that the method returns, or that its future completes with, or that its map holds. */
  static TypeMirror of(DeclaredHost host, DeclaredMethod method, Elements elements, Types types) {
    TypeMirror returned = host.seen(method.element(), types).getReturnType();
    return Each.markedBy(method).stream()
        .flatMap(each -> Each.elementOf(host.seen(method.element(), each, types)).stream())
        .flatMap(element -> Each.valueOf(returned, element, types).stream())
        .findFirst()
        .orElseGet(() -> Futures.valueOf(returned, elements));
  }
}
