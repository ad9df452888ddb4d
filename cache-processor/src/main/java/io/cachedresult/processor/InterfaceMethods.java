package io.cachedresult.processor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The methods that a class must have which stands in front of an implementation of an interface. */
final class InterfaceMethods {

  private final Types types;
  private final Elements elements;

  InterfaceMethods(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * All that can be called on an instance, inherited ones included, each signature once. They are in
   * the order of their names, since compilers differ in the order of what is inherited.
   */
  List<ExecutableElement> of(TypeElement type) {
    DeclaredType seenFrom = (DeclaredType) type.asType();
    List<ExecutableElement> methods = new ArrayList<>();
    List<ExecutableElement> all =
        new ArrayList<>(ElementFilter.methodsIn(elements.getAllMembers(type)));
    all.sort(Comparator.comparing(SimpleNames::of));
    for (ExecutableElement method : all) {
      if (DeclaredHost.typeAround(method).getKind() == ElementKind.INTERFACE
          && !method.getModifiers().contains(Modifier.STATIC)
          && !method.getModifiers().contains(Modifier.PRIVATE)) {
        add(method, methods, seenFrom);
      }
    }
    return methods;
  }

  /** Of methods that one implementation answers, the one that promises most stands for all. */
  private void add(
      ExecutableElement method, List<ExecutableElement> methods, DeclaredType seenFrom) {
    for (int i = 0; i < methods.size(); i++) {
      if (isSame(method, methods.get(i), seenFrom)) {
        if (promisesMore(method, methods.get(i), seenFrom)) {
          methods.set(i, method);
        }
        return;
      }
    }
    methods.add(method);
  }

  private boolean isSame(ExecutableElement one, ExecutableElement another, DeclaredType seenFrom) {
    ExecutableType first = seen(one, seenFrom);
    ExecutableType second = seen(another, seenFrom);
    return one.getSimpleName().equals(another.getSimpleName())
        && (types.isSubsignature(first, second) || types.isSubsignature(second, first));
  }

  private boolean promisesMore(
      ExecutableElement one, ExecutableElement another, DeclaredType seenFrom) {
    return types.isSubtype(
        types.erasure(seen(one, seenFrom).getReturnType()),
        types.erasure(seen(another, seenFrom).getReturnType()));
  }

  private ExecutableType seen(ExecutableElement method, DeclaredType from) {
    return (ExecutableType) types.asMemberOf(from, method);
  }
}
