package io.cachedresult.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A type with annotated methods, as the user wrote it; nothing is checked yet. */
record DeclaredHost(TypeElement type, List<DeclaredMethod> methods) {

  DeclaredHost {
    methods = List.copyOf(methods);
  }

  /** Reads a type's own annotated methods, in the order of the source. */
  static DeclaredHost of(TypeElement type) {
    return new DeclaredHost(
        type,
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .flatMap(method -> DeclaredMethod.of(method).stream())
            .toList());
  }

  /** The constructors that a subclass in the same package can call. */
  List<ExecutableElement> constructors() {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
        .toList();
  }

  /** The class and those around it, from the inside out. */
  List<TypeElement> nesting() {
    List<TypeElement> nesting = new ArrayList<>();
    for (Element at = type; at instanceof TypeElement around; at = around.getEnclosingElement()) {
      nesting.add(around);
    }
    return nesting;
  }

  boolean isClass() {
    return type.getKind() == ElementKind.CLASS;
  }
}
